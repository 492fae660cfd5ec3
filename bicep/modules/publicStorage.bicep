// What everybody may read. $web holds what changes and is served as a static website, which Bicep cannot switch on: infra/deploy does.
// The container of what never changes is read blob by blob; nothing in it can be replaced or taken away while its policy runs.
param name string
param location string
param tags object
param redundancy string

@description('Days from its writing in which a blob of the container of what never changes stands as it is.')
param immutableDays int

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: true
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
  }
}

// No versions here: everything public is made again from the releases that the private account keeps.
// A default service version makes ranges and headers of anonymous requests those of today's protocol, not of 2009.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    defaultServiceVersion: '2021-12-02'
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
  }
}

resource pages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: '$web'
  properties: { publicAccess: 'None' }
}

resource published 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: 'published'
  properties: { publicAccess: 'Blob' }
}

// Unlocked as it is made: locking cannot be undone and is done by hand (infra/runbooks/deploy-to-azure.md).
resource fixedForGood 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-06-01' = {
  parent: published
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: immutableDays
    allowProtectedAppendWrites: false
  }
}

var webEndpoint = account.properties.primaryEndpoints.web
var blobEndpoint = account.properties.primaryEndpoints.blob

output name string = account.name
output blobs string = blobEndpoint
output webHost string = replace(replace(webEndpoint, 'https://', ''), '/', '')
output blobHost string = replace(replace(blobEndpoint, 'https://', ''), '/', '')
output published string = published.name
output containers array = [pages.name, published.name]
