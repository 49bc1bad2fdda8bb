import { contractSuite } from './contract-suite.ts'
import { directHost } from './hosts.ts'

contractSuite('called directly', directHost)
