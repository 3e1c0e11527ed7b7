// npm run sbom: what ships, as a CycloneDX document in dist/.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './lock.ts'
import { billOfMaterials } from './sbom.ts'

const file = join(project, 'dist', 'vizit.cdx.json')
const bill = billOfMaterials()
mkdirSync(join(project, 'dist'), { recursive: true })
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
console.log(`dist/vizit.cdx.json: ${bill.components.length} components`)
