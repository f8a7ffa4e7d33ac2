// Reads one source file into the few facts the architecture rows are about.

import { type Node, parseSync, Visitor, type VisitorObject } from 'oxc-parser'

export type Measured = { readonly name: string; readonly line: number; readonly lines: number }

export type Source = {
  readonly path: string
  readonly text: string
  readonly lines: number
  /** Everything imported or re-exported, types and `import()` included, as written. */
  readonly imports: readonly string[]
  readonly functions: readonly Measured[]
  /** What is called, constructed or read by name, as far as a name goes: `Date.now`, `new Date()`, `process.env`, `fetch()`. */
  readonly uses: ReadonlySet<string>
  readonly comments: readonly string[]
  readonly titles: readonly string[]
}

type Facts = { imports: Set<string>; functions: Measured[]; uses: Set<string>; titles: string[] }

/** Parses `text` as the file `path`; throws when it is not valid TypeScript. */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const facts: Facts = { imports: new Set(), functions: [], uses: new Set(), titles: [] }
  new Visitor({ ...importVisitor(facts), ...useVisitor(facts), ...functionVisitor(facts, text) }).visit(parsed.program)
  return {
    path,
    text,
    lines: countLines(text),
    comments: parsed.comments.map((comment) => comment.value),
    ...facts,
    imports: [...facts.imports],
  }
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function importVisitor({ imports }: Facts): VisitorObject {
  const add = (node: Node | null) => {
    const name = node && literal(node)
    if (name) imports.add(name)
  }
  return {
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
  }
}

function useVisitor({ uses, titles }: Facts): VisitorObject {
  return {
    TSAnyKeyword: () => void uses.add('any'),
    AwaitExpression: () => void uses.add('await'),
    MemberExpression: (node) => void uses.add(dotted(node)),
    NewExpression: (node) => void uses.add(`new ${dotted(node.callee)}(${node.arguments.length ? '…' : ''})`),
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'ObjectPattern' || !init) return
      for (const part of id.properties) if (part.type === 'Property') uses.add(`${dotted(init)}.${dotted(part.key)}`)
    },
    Property: (node) => void uses.add(`{${dotted(node.key)}}`),
    CallExpression: (node) => {
      const name = dotted(node.callee)
      uses.add(`${name}()`)
      const title = /^(test|it|describe)(\.|$)/.test(name) && node.arguments[0] && literal(node.arguments[0])
      if (title) titles.push(title)
    },
  }
}

function functionVisitor({ functions, uses }: Facts, text: string): VisitorObject {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const measure = (name: string, node: { start: number; end: number; async: boolean }) => {
    const line = lineAt(node.start)
    functions.push({ name, line, lines: lineAt(node.end) - line + 1 })
    if (node.async) uses.add('async')
  }
  return {
    FunctionDeclaration: (node) => measure(node.id?.name ?? 'function', node),
    FunctionExpression: (node) => measure(node.id?.name ?? 'function', node),
    ArrowFunctionExpression: (node) => measure('function', node),
  }
}

function literal(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral') return node.quasis.map((part) => part.value.cooked).join('…')
  return undefined
}

function dotted(node: Node): string {
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'Literal':
      return typeof node.value === 'string' ? node.value : '…'
    case 'MemberExpression':
      return `${dotted(node.object)}.${dotted(node.property)}`
    default:
      return '…'
  }
}
