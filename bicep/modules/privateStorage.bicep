// What nobody outside may read: extracts, what was accepted of them, releases before their minute, proofs that they are safe, the lease of a run.
param name string
param location string
param tags object
param redundancy string

@description('Days in which a deleted or replaced blob can be brought back.')
param deletedDays int

var containerNames = ['extracts', 'releases', 'prepared', 'protection', 'leases', 'inbox']
var tableNames = ['observations', 'accepted', 'pulls']

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
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: deletedDays }
    containerDeleteRetentionPolicy: { enabled: true, days: deletedDays }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [for container in containerNames: {
  parent: blobs
  name: container
  properties: { publicAccess: 'None' }
}]

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource held 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [for table in tableNames: {
  parent: tables
  name: table
}]

// A prepared release and the lease change often and matter for a day: their older versions go. Those of extracts and releases stay.
resource tidying 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions-of-what-is-passing'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['prepared/', 'leases/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: deletedDays } } }
          }
        }
      ]
    }
  }
}

output name string = account.name
output blobs string = account.properties.primaryEndpoints.blob
output tables string = account.properties.primaryEndpoints.table
output containers array = [for (container, i) in containerNames: containers[i].name]
output tablesHeld array = [for (table, i) in tableNames: held[i].name]
