// One host in front of both containers: addresses that never change are read from their own container, all others from the static
// website. It sets the headers that a storage account cannot, and compresses; files are stored as they are, so that checksums agree.
param profileName string
param endpointName string
param tags object
param tier string
param hostName string
param pagesHost string
param publishedHost string
param publishedContainer string

// The stylesheet that pages with charts carry in themselves, as a policy names it. While pages of an earlier one are still public,
// they are styled by their link instead, a moment later.
param styleHash string

// The addresses that never change, as functions/Transparency.Core/Store/Addresses.cs has them; a test holds the two together.
// Whether a path is compared with or without its leading slash is not said, so both are taken.
var neverChanges = '^/?(data/all/\\d{4}-\\d\\d-\\d\\d(\\.\\d+)?/|data/[^/]+/v\\d+\\.\\d+\\.\\d+/|assets/[^/]+\\.[0-9a-f]{8,}\\.[a-z]+$)'

// As functions/Transparency.Host/Serving/ResponseHeaders.cs has them; a test holds the two together. Files that never change carry
// their styles in themselves and run nothing.
var ownFilesOnly = 'default-src \'none\'; script-src \'self\'; style-src \'self\' \'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\' \'${styleHash}\'; img-src \'self\' blob:; connect-src \'self\'; base-uri \'none\'; form-action \'none\'; frame-ancestors \'none\'; require-trusted-types-for \'script\'; trusted-types transparency'
var noFilesAtAll = 'default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; base-uri \'none\'; form-action \'none\'; frame-ancestors \'none\'; require-trusted-types-for \'script\'; trusted-types \'none\''

// Front Door allows five actions a rule.
var headers = [
  { name: 'Content-Security-Policy', value: ownFilesOnly }
  { name: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }
  { name: 'X-Content-Type-Options', value: 'nosniff' }
  { name: 'Referrer-Policy', value: 'no-referrer' }
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' }
]

// As ContentType.Compressible of functions/Transparency.Core/Store has it; a test holds the two together.
var compressed = [
  'text/html'
  'text/css'
  'text/csv'
  'text/plain'
  'text/javascript'
  'application/json'
  'application/xml'
  'image/svg+xml'
]

resource profile 'Microsoft.Cdn/profiles@2025-06-01' = {
  name: profileName
  location: 'global'
  tags: tags
  sku: { name: tier }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2025-06-01' = {
  parent: profile
  name: endpointName
  location: 'global'
  tags: tags
  properties: { enabledState: 'Enabled' }
}

resource pages 'Microsoft.Cdn/profiles/originGroups@2025-06-01' = {
  parent: profile
  name: 'pages'
  properties: {
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50 }
    sessionAffinityState: 'Disabled'
  }
}

resource pagesOrigin 'Microsoft.Cdn/profiles/originGroups/origins@2025-06-01' = {
  parent: pages
  name: 'static-website'
  properties: {
    hostName: pagesHost
    originHostHeader: pagesHost
    httpsPort: 443
    priority: 1
    weight: 1000
    enforceCertificateNameCheck: true
  }
}

resource published 'Microsoft.Cdn/profiles/originGroups@2025-06-01' = {
  parent: profile
  name: 'published'
  properties: {
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50 }
    sessionAffinityState: 'Disabled'
  }
}

resource publishedOrigin 'Microsoft.Cdn/profiles/originGroups/origins@2025-06-01' = {
  parent: published
  name: 'container'
  properties: {
    hostName: publishedHost
    originHostHeader: publishedHost
    httpsPort: 443
    priority: 1
    weight: 1000
    enforceCertificateNameCheck: true
  }
}

resource rules 'Microsoft.Cdn/profiles/ruleSets@2025-06-01' = {
  parent: profile
  name: 'answers'
}

resource setHeaders 'Microsoft.Cdn/profiles/ruleSets/rules@2025-06-01' = {
  parent: rules
  name: 'headers'
  properties: {
    order: 1
    conditions: []
    actions: [for header in headers: {
      name: 'ModifyResponseHeader'
      parameters: {
        typeName: 'DeliveryRuleHeaderActionParameters'
        headerAction: 'Overwrite'
        headerName: header.name
        value: header.value
      }
    }]
    matchProcessingBehavior: 'Continue'
  }
}

resource toPublished 'Microsoft.Cdn/profiles/ruleSets/rules@2025-06-01' = {
  parent: rules
  name: 'neverchanges'
  dependsOn: [publishedOrigin]
  properties: {
    order: 2
    conditions: [
      {
        name: 'UrlPath'
        parameters: {
          typeName: 'DeliveryRuleUrlPathMatchConditionParameters'
          operator: 'RegEx'
          negateCondition: false
          matchValues: [neverChanges]
          transforms: []
        }
      }
    ]
    actions: [
      {
        name: 'UrlRewrite'
        parameters: {
          typeName: 'DeliveryRuleUrlRewriteActionParameters'
          sourcePattern: '/'
          destination: '/${publishedContainer}/'
          preserveUnmatchedPath: true
        }
      }
      {
        name: 'RouteConfigurationOverride'
        parameters: {
          typeName: 'DeliveryRuleRouteConfigurationOverrideActionParameters'
          originGroupOverride: {
            originGroup: { id: published.id }
            forwardingProtocol: 'HttpsOnly'
          }
          cacheConfiguration: {
            cacheBehavior: 'HonorOrigin'
            queryStringCachingBehavior: 'IgnoreQueryString'
            isCompressionEnabled: 'Enabled'
          }
        }
      }
      {
        name: 'ModifyResponseHeader'
        parameters: {
          typeName: 'DeliveryRuleHeaderActionParameters'
          headerAction: 'Overwrite'
          headerName: 'Content-Security-Policy'
          value: noFilesAtAll
        }
      }
    ]
    matchProcessingBehavior: 'Continue'
  }
}

// Pages say 'no-cache' and are asked for each time. An answer that says nothing would be kept for days: it is kept for a minute.
resource toPages 'Microsoft.Cdn/profiles/ruleSets/rules@2025-06-01' = {
  parent: rules
  name: 'changes'
  dependsOn: [pagesOrigin]
  properties: {
    order: 3
    conditions: [
      {
        name: 'UrlPath'
        parameters: {
          typeName: 'DeliveryRuleUrlPathMatchConditionParameters'
          operator: 'RegEx'
          negateCondition: true
          matchValues: [neverChanges]
          transforms: []
        }
      }
    ]
    actions: [
      {
        name: 'RouteConfigurationOverride'
        parameters: {
          typeName: 'DeliveryRuleRouteConfigurationOverrideActionParameters'
          cacheConfiguration: {
            cacheBehavior: 'OverrideIfOriginMissing'
            cacheDuration: '00:01:00'
            queryStringCachingBehavior: 'IgnoreQueryString'
            isCompressionEnabled: 'Enabled'
          }
        }
      }
    ]
    matchProcessingBehavior: 'Continue'
  }
}

resource domain 'Microsoft.Cdn/profiles/customDomains@2025-06-01' = if (!empty(hostName)) {
  parent: profile
  name: empty(hostName) ? 'none' : replace(hostName, '.', '-')
  properties: {
    hostName: hostName
    tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS12' }
  }
}

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-06-01' = {
  parent: endpoint
  name: 'everything'
  dependsOn: [pagesOrigin, setHeaders, toPublished, toPages]
  properties: {
    originGroup: { id: pages.id }
    ruleSets: [{ id: rules.id }]
    customDomains: empty(hostName) ? [] : [{ id: domain.id }]
    linkToDefaultDomain: empty(hostName) ? 'Enabled' : 'Disabled'
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    cacheConfiguration: {
      queryStringCachingBehavior: 'IgnoreQueryString'
      compressionSettings: { isCompressionEnabled: true, contentTypesToCompress: compressed }
    }
    enabledState: 'Enabled'
  }
}

output address string = empty(hostName) ? 'https://${endpoint.properties.hostName}/' : 'https://${hostName}/'
