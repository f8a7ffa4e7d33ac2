// Where the staff's side begins in the browser.

import { CSPProvider } from '@base-ui/react/csp-provider'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './app/router.tsx'
import './device/install.ts'
import './styles.css'

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no place to draw in')

createRoot(place).render(
  <StrictMode>
    {/* The security policy allows no style elements, so none are made. */}
    <CSPProvider disableStyleElements>
      <RouterProvider router={router} />
    </CSPProvider>
  </StrictMode>,
)
