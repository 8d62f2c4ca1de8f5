import contract from '#api/generated/openapi.json' with { type: 'json' }
import { type ContractOperation, contractOperations } from './contract-document.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  examples?: unknown[]
}

interface OperationText {
  summary: string
  description: string
  security?: Record<string, string[]>[]
  parameters?: unknown[]
}

/** The contract as a page to read, with a link to the contract itself. It is made once, from the same document that requests are checked against. */
export function contractDocsPage(): string {
  const schemas = Object.entries(contract.components.schemas as Record<string, Schema>)
  const { info, tags } = contract
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)}: the contract</title>
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<main>
<h1>${escapeHtml(info.title)}: the contract</h1>
<p>Version ${escapeHtml(info.version)}. <a href="/docs/openapi.json">The contract itself (OpenAPI 3.1, JSON)</a>.</p>
${paragraphs(info.description)}
<nav aria-label="Contents"><h2>Contents</h2><ul>${tags.map(({ name }) => `<li><a href="#tag-${name}">${escapeHtml(name)}</a></li>`).join('')}
<li><a href="#schemas">schemas</a></li></ul></nav>
${tags.map(tagSection).join('\n')}
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => schemaSection(name, schema)).join('\n')}
</main>
</body>
</html>
`
}

function tagSection({ name, description }: { name: string; description: string }): string {
  const own = contractOperations.filter(({ tag }) => tag === name)
  return `<h2 id="tag-${name}">${escapeHtml(name)}</h2>${paragraphs(description)}${own.map(operationSection).join('\n')}`
}

function operationSection(operation: ContractOperation): string {
  const { id, method, path, parameters, body, responses } = operation
  const text = textOf(operation)
  const rows = parameters.map((one) => [
    `<code>${escapeHtml(one.name)}</code>`,
    `in ${one.in}${one.required ? '' : ', optional'}`,
    one.default === undefined ? '' : `default <code>${escapeHtml(String(one.default))}</code>`,
  ])
  const answers = [...responses].map(
    ([status, content]) =>
      `<li>${status} ${content ? `${escapeHtml(content.mediaType)}: ${bodyLink(content.schema)}` : ''}</li>`,
  )
  return `<article id="${id}"><h3><code>${method} ${escapeHtml(path)}</code></h3>
<p><strong>${escapeHtml(text.summary)}</strong> <code>${id}</code></p>${paragraphs(text.description)}
<p>Open to: ${openTo(text)}.</p>
${rows.length === 0 ? '' : table(['Parameter', 'Where', ''], rows)}
${body ? `<p>Body (${escapeHtml(body.mediaType)}): ${bodyLink(body.schema)}</p>` : ''}
<ul>${answers.join('')}<li>errors application/problem+json: ${typeOf({ $ref: '#/components/schemas/Problem' })}</li></ul></article>`
}

function openTo({ security }: OperationText): string {
  if (security === undefined) return 'somebody who is signed in'
  const scopes = security.flatMap((one) => Object.values(one).flat())
  return scopes.length === 0 ? 'everybody' : `a token with the scope <code>${escapeHtml(scopes.join(' '))}</code>`
}

function textOf({ path, method }: ContractOperation): OperationText {
  const item = (contract.paths as unknown as Record<string, Record<string, OperationText>>)[path]
  return item?.[method.toLowerCase()] as OperationText
}

function bodyLink(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  let node: unknown = contract
  for (const step of steps)
    node = (node as Record<string, unknown>)[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')]
  return typeOf(node as Schema)
}

function schemaSection(name: string, schema: Schema): string {
  const parts = [schema, ...(schema.allOf ?? [])]
  const required = new Set(parts.flatMap((part) => part.required ?? []))
  const rows = parts
    .flatMap((part) => Object.entries(part.properties ?? {}))
    .map(([key, property]) => [
      `<code>${escapeHtml(key)}</code>${required.has(key) ? '' : ' (optional)'}`,
      typeOf(property),
      `${escapeHtml(property.description ?? '')}${example(property)}`,
    ])
  const bases = (schema.allOf ?? []).filter((part) => part.$ref).map(typeOf)
  return `<article id="schema-${name}"><h3>${escapeHtml(name)}</h3>${paragraphs(schema.description ?? '')}
${bases.length === 0 ? '' : `<p>Everything of ${bases.join(' and ')}${rows.length === 0 ? '' : ', and:'}</p>`}
${rows.length === 0 ? (bases.length === 0 ? `<p>${typeOf(schema)}${example(schema)}</p>` : '') : table(['Field', 'Type', 'Meaning'], rows)}</article>`
}

function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return `<a href="#schema-${name}">${escapeHtml(name)}</a>`
  }
  if (schema.enum) return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(' | ')
  if (schema.const !== undefined) return `<code>${escapeHtml(String(schema.const))}</code>`
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.map(typeOf).join(' | ')
  if (schema.items) return `list of ${typeOf(schema.items)}`
  const type = [schema.type ?? 'object'].flat().join(' or ')
  return escapeHtml(schema.format ? `${type} (${schema.format})` : type)
}

function example({ examples }: Schema): string {
  return examples?.[0] === undefined
    ? ''
    : ` <span class="example">Example: <code>${escapeHtml(JSON.stringify(examples[0]))}</code></span>`
}

function table(heads: string[], rows: string[][]): string {
  const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join('')
  const head = heads.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${text}</th>`)).join('')
  return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`
}

function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p>${code(escapeHtml(part))}</p>`)
    .join('')
}

// The two marks that the contract's descriptions use.
function code(html: string): string {
  return html.replaceAll(/`([^`]+)`/g, '<code>$1</code>').replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
