import { screensIn } from './screen-suite.ts'

screensIn('ru')
