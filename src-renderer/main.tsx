import './security.ts'
import '@fontsource-variable/golos-text/index.css'
import './theme/mantine.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/buttons.css'
import './theme/inputs.css'
import './theme/overlays.css'
import './theme/choices.css'
import './theme/notices.css'
import './theme/spotlight.css'
import './theme/drawings.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
