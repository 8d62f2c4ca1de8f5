// A child of bench-server.ts: what the service is held against, a bare Fastify route that does one indexed select.
import Fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) })
const app = Fastify()
app.get<{ Params: { id: string } }>('/cases/:id', async (request) => {
  const { rows } = await pool.query('select id, title, started_on from cases where id = $1', [request.params.id])
  return rows[0]
})
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.send?.('ready')
process.on('SIGTERM', async () => {
  await app.close()
  await pool.end()
  process.exit()
})
