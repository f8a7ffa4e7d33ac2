// Draws the icons of the app from its sign: one with round corners, in two sizes, and one that a device cuts to its own shape.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const icons = fileURLToPath(new URL('../apps/console/public/icons/', import.meta.url))
const sign = readFileSync(`${icons}icon.svg`, 'utf8')
const inner = sign.slice(sign.indexOf('<g'), sign.indexOf('</svg>'))

/** @param {number} round the radius of the corners @param {number} scale of what is drawn on the ground */
const drawn = (round, scale) => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
    <rect width="512" height="512" rx="${round}" fill="#1d5e59" />
    <g transform="translate(256 256) scale(${scale}) translate(-256 -256)">${inner}</g>
  </svg>`

const draw = (svg, size, name) =>
  sharp(Buffer.from(svg), { density: 144 }).resize(size, size).png({ palette: true }).toFile(`${icons}${name}.png`)

await draw(drawn(96, 1), 192, 'icon-192')
await draw(drawn(96, 1), 512, 'icon-512')
// Whatever shape it is cut to, four fifths of it stay.
await draw(drawn(0, 0.8), 512, 'maskable-512')
