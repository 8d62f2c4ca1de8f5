/** A drawing beside words: hidden from screen readers, follows the text's colour and size. Shapes are in icons.ts. */
export function Icon({ shape }: { shape: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shape} />
    </svg>
  )
}
