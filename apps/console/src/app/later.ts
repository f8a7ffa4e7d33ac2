// Screens that come when they are opened, as one part: cut into several, what they have in common would be cut out of what comes first and make it larger.

export { DeskScreen } from '../desks/desk-screen.tsx'
export { SearchScreen } from '../search/search-screen.tsx'
