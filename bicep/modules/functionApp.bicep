// The program, as a custom handler on Flex Consumption. It signs in as itself everywhere; no setting is a secret.
param name string
param planName string
param location string
param tags object
param insightsName string
param hostAccountName string
param packageContainer string
param privateBlobs string
param privateTables string
param publicBlobs string
param vaultUri string
param signingKeyId string
// Where readers go, so that the watch sees what they see.
param watchAddress string
param pullSchedule string
param publishSchedule string
param watchSchedule string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // On Flex the worker is named here; the setting FUNCTIONS_WORKER_RUNTIME is refused.
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      runtime: { name: 'custom', version: '1.0' }
      scaleAndConcurrency: { maximumInstanceCount: 40, instanceMemoryMB: 2048 }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'AzureWebJobsStorage__accountName', value: hostAccountName }
        // Where logs are sent; who may send them is decided by the identity, since local authentication is off.
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'Authorization=AAD' }
        { name: 'TRANSPARENCY_AZURE__BLOBS', value: privateBlobs }
        { name: 'TRANSPARENCY_AZURE__TABLES', value: privateTables }
        { name: 'TRANSPARENCY_AZURE__PUBLIC', value: publicBlobs }
        { name: 'TRANSPARENCY_AZURE__VAULT', value: vaultUri }
        { name: 'TRANSPARENCY_AZURE__SIGNINGKEY', value: signingKeyId }
        // The name of a secret, not the secret: refused extracts are known again under it, and protection searches from it.
        { name: 'TRANSPARENCY_PRIVATEKEY', value: 'keyvault:private-key' }
        { name: 'TRANSPARENCY_WATCHADDRESS', value: watchAddress }
        { name: 'PULL_SCHEDULE', value: pullSchedule }
        { name: 'PUBLISH_SCHEDULE', value: publishSchedule }
        { name: 'WATCH_SCHEDULE', value: watchSchedule }
      ]
    }
  }
}

// The program is put there by who is signed in, never by a password of the app.
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = [for door in ['ftp', 'scm']: {
  parent: app
  name: door
  properties: { allow: false }
}]

output name string = app.name
output principalId string = app.identity.principalId
