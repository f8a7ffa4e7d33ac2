// Which files a desk takes, and what they are called.

import assert from 'node:assert/strict'
import test from 'node:test'
import { endingsOf, FILE_KINDS, type FilePolicy, MEGABYTE, NO_FILES, sizeRefused, takenAs } from '../index.ts'

const policy: FilePolicy = { ...NO_FILES, visitors: true, megabytes: 2, kinds: ['pictures', 'text'] }
const outcome = (name: string, type: string | null, at = policy): string => {
  const verdict = takenAs(at, name, type)
  return verdict.ok ? verdict.value : verdict.refusal.rule
}

test('A-1 a desk takes files from the side it has switched on, and from no other', () => {
  assert.equal(sizeRefused(policy, 'visitors', 1), null)
  assert.equal(sizeRefused(policy, 'staff', 1)?.refusal.rule, 'files-off')
  assert.equal(sizeRefused(NO_FILES, 'visitors', 1)?.refusal.rule, 'files-off')
})

test('A-2 a file is as large as the desk takes at most, and not empty', () => {
  const rule = (size: number) => sizeRefused(policy, 'visitors', size)?.refusal ?? null
  assert.deepEqual(rule(0), { rule: 'file-empty' })
  assert.equal(rule(2 * MEGABYTE), null)
  assert.deepEqual(rule(2 * MEGABYTE + 1), { rule: 'file-too-large', what: '2 MB' })
})

test('A-3 the content says what a file is; a name that says something else is refused, as is a kind the desk does not take', () => {
  assert.equal(outcome('cat.PNG', 'image/png'), 'cat.PNG')
  assert.equal(outcome('cat.jpeg', 'image/jpeg'), 'cat.jpeg')
  assert.equal(outcome('cat', 'image/webp'), 'cat.webp')
  assert.equal(outcome('list.csv', 'text/plain'), 'list.csv')
  for (const [name, type] of [
    ['page.png', 'text/plain'],
    ['cat.png', 'image/jpeg'],
    ['cat.txt', 'image/png'],
    ['cat.png', null],
  ] as const)
    assert.equal(outcome(name, type), 'file-lies', name)
  for (const [name, type] of [
    ['page.html', 'text/plain'],
    ['drawing.svg', 'text/plain'],
    ['run.exe', 'application/x-msdownload'],
    ['cat.png.exe', 'image/png'],
    ['paper.pdf', 'application/pdf'],
    ['archive.zip', 'application/zip'],
    ['x', 'constructor'],
  ] as const)
    assert.equal(outcome(name, type), 'file-kind', name)
})

test('A-3 nothing that can be run or shown as a page is taken by any desk', () => {
  const endings = endingsOf(FILE_KINDS)
  for (const ending of ['.html', '.htm', '.svg', '.xml', '.js', '.exe', '.docm', '.zip', '.gif'])
    assert.ok(!endings.includes(ending), ending)
})

test('A-4 a name is kept without folders and without what cannot be seen, and keeps its ending', () => {
  const names: readonly (readonly [string, string])[] = [
    ['../../etc/cat.png', 'cat.png'],
    ['C:\\Users\\kim\\cat.png', 'cat.png'],
    ['cat\u0000.png', 'cat.png'],
    ['cat\u202Egnp.png', 'catgnp.png'],
    ['\u200bcat\r\n.png', 'cat.png'],
    ['<b>"cat"?.png', '_b__cat__.png'],
    ['.png', 'png.png'],
    ['...', 'file.png'],
    ['', 'file.png'],
    [`${'x'.repeat(300)}.png`, `${'x'.repeat(116)}.png`],
    ['\ud83d.png', '\ufffd.png'],
  ]
  for (const [name, kept] of names) assert.equal(outcome(name, 'image/png'), kept, name)
  // Turned round, this reads as cat.exe.png; what is kept ends in what is seen.
  assert.equal(outcome('cat\u202Egnp.exe', 'image/png'), 'file-kind')
})
