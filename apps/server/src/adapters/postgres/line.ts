// A connection of one's own for prepared statements, remade when it breaks, beside the pool for everything else.

import pg from 'pg'

export class Line {
  readonly pool: pg.Pool
  readonly #config: pg.ClientConfig
  readonly #settings: string
  #client: Promise<pg.Client> | null = null
  #ended = false

  /** `settings` is a statement that sets the connection up. */
  constructor(config: pg.ClientConfig, pool: pg.Pool, settings: string) {
    this.#config = config
    this.#settings = settings
    this.pool = pool
  }

  /** The rows of a prepared statement. Rejects when the connection breaks: then nobody knows whether it was carried out. */
  async query<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.#connected()
    const answer = await client.query<Row>({ name, text, values: [...values] })
    return answer.rows
  }

  /** True when an error is of the connection and not of the statement. */
  broken(error: unknown): boolean {
    return !(error instanceof pg.DatabaseError) || /^(08|57P)/.test(error.code ?? '')
  }

  async end(): Promise<void> {
    this.#ended = true
    const client = await this.#client?.catch(() => null)
    await client?.end()
  }

  #connected(): Promise<pg.Client> {
    if (this.#ended) return Promise.reject(new Error('The connection has been ended'))
    this.#client ??= this.#connect()
    return this.#client
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#config)
    const connecting = this.#open(client)
    // This one and no other: its end may be heard when there is a new one already.
    const forget = () => {
      if (this.#client === connecting) this.#client = null
    }
    client.on('error', forget)
    client.on('end', forget)
    connecting.catch(forget)
    return connecting
  }

  async #open(client: pg.Client): Promise<pg.Client> {
    try {
      await client.connect()
      await client.query(this.#settings)
      return client
    } catch (error) {
      client.end().catch(() => {})
      throw error
    }
  }
}
