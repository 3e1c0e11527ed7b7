// Installers for Windows, macOS and Linux: `electron-builder --config resources/packaging/electron-builder.mjs`.
// VIZIT_ELECTRON_DIST names a folder with Electron instead of the download, VIZIT_OUT another build than `out`,
// VIZIT_DIST another folder for the installers than `dist`.
import { env } from 'node:process'

/** What packages bring along that nothing reads at run time. */
const ballast = [
  '!**/*.{ts,mts,cts,tsx,map,flow,md,markdown,h,tsbuildinfo}',
  '!**/node_modules/*/{test,tests,__tests__,example,examples,docs,bench,benchmark,benchmarks}/**',
  '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
  // of the charts only the bundle in one file is loaded
  '!node_modules/echarts/{lib,build,theme,i18n,ssr,asset,licenses,types}/**',
  '!node_modules/echarts/dist/!(echarts.esm.min.mjs)',
  '!node_modules/zrender/{lib,dist,build}/**',
  '!node_modules/pdfmake/build/**',
  '!node_modules/pdfkit/js/pdfkit.standalone.js',
  '!node_modules/pdfkit/.yarn/**',
  '!node_modules/fontkit/dist/browser*',
  // of the photo decoder only the bundle with its WebAssembly inside is loaded
  '!node_modules/libheif-js/libheif/**',
]

/**
 * The whole list stands under each system and none above them: the packager would add a list of exclusions
 * under a system to "everything", not to a common list. `${arch}` is filled in by the packager.
 */
const filesFor = system => [
  { from: env.VIZIT_OUT ?? 'out', to: 'out', filter: ['**/*', '!**/*.map'] },
  'package.json',
  'LICENSE',
  'resources/library/**',
  'resources/sample/*.jpg',
  'resources/fonts/**',
  'resources/icons/app/*.png',
  'resources/dependencies/licences.json',
  ...ballast,
  `!node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
]

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.vizit',
  productName: 'Vizit',
  copyright: 'Copyright © 2026 The Vizit authors',
  directories: {
    buildResources: 'resources/packaging',
    output: env.VIZIT_DIST ?? 'dist',
  },
  extraMetadata: {
    // the deb format demands an address; there is no site
    homepage: 'https://vizit.invalid',
  },

  // The rest stays inside, where its integrity is checked; the system loads a binary only from a real file.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // Node-API: the binary that npm brought serves Electron as it is.
  npmRebuild: false,
  electronLanguages: ['ru', 'en', 'en-US'],
  ...(env.VIZIT_ELECTRON_DIST && { electronDist: env.VIZIT_ELECTRON_DIST }),
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  // No update check: nothing leaves the machine.
  publish: null,

  fileAssociations: [
    {
      ext: 'vizit',
      // macOS looks this name up in InfoPlist.strings, in both languages
      name: 'Vizit package',
      // Windows and Linux show one description to all
      description: 'Пакет Vizit (Vizit package)',
      icon: '../icons/document',
      mimeType: 'application/vnd.vizit.package',
      role: 'Editor',
      rank: 'Owner',
    },
  ],

  win: {
    target: ['nsis'],
    icon: 'resources/icons/icon.ico',
    files: filesFor('win32'),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['ru_RU', 'en_US'],
    displayLanguageSelector: false,
    // Visits outlive the program.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    artifactName: 'Vizit-${version}-${arch}-setup.${ext}',
  },

  mac: {
    target: ['dmg'],
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.business',
    files: filesFor('darwin'),
    extraResources: [{ from: 'resources/packaging/mac', to: '.' }],
    hardenedRuntime: true,
    // Without both of these the system ends the program that asks for the camera.
    entitlements: 'resources/packaging/mac-entitlements.plist',
    entitlementsInherit: 'resources/packaging/mac-entitlements.plist',
    // InfoPlist.strings says it in both languages; this stands where neither is the system's.
    extendInfo: { NSCameraUsageDescription: 'Vizit takes photos as evidence of a visit when you ask it to.' },
    darkModeSupport: true,
  },
  dmg: { artifactName: 'Vizit-${version}-${arch}.${ext}' },

  linux: {
    target: ['AppImage', 'deb'],
    icon: 'resources/icons/app',
    category: 'Office',
    executableName: 'vizit',
    maintainer: 'The Vizit authors <vizit@vizit.invalid>',
    files: filesFor('linux'),
    desktop: {
      entry: {
        'Name[ru]': 'Vizit',
        Comment: 'Mystery-shopper audits without a network',
        'Comment[ru]': 'Проверки «тайный покупатель» без сети',
        Keywords: 'audit;mystery shopper;checklist;',
        'Keywords[ru]': 'аудит;тайный покупатель;чек-лист;проверка;',
      },
    },
    artifactName: 'vizit-${version}-${arch}.${ext}',
  },
}
