// What the program may do: write its own containers and tables, sign with one key, read the secrets that partners gave, send logs. Nothing account-wide but in the host's account.
param principalId string
param privateAccountName string
param containerNames array
param tableNames array
param publicAccountName string
param publicContainerNames array
param hostAccountName string
param vaultName string
param keyName string
param insightsName string

// Built-in roles, by the ids that are the same in every tenant.
var blobDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
var blobDataOwner = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b')
var tableDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')
var cryptoUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '12338af0-0e69-4776-bea7-57ae8d297424')
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var metricsPublisher = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')

resource privateAccount 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: privateAccountName
}

resource privateBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' existing = {
  parent: privateAccount
  name: 'default'
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = [for name in containerNames: {
  parent: privateBlobs
  name: name
}]

resource writesContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in containerNames: {
  scope: containers[i]
  name: guid(privateAccount.id, name, principalId, blobDataContributor)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: blobDataContributor }
}]

resource privateTables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' existing = {
  parent: privateAccount
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' existing = [for name in tableNames: {
  parent: privateTables
  name: name
}]

resource writesTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in tableNames: {
  scope: tables[i]
  name: guid(privateAccount.id, name, principalId, tableDataContributor)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: tableDataContributor }
}]

resource publicAccount 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: publicAccountName
}

resource publicBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' existing = {
  parent: publicAccount
  name: 'default'
}

resource publicContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = [for name in publicContainerNames: {
  parent: publicBlobs
  name: name
}]

resource publishes 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in publicContainerNames: {
  scope: publicContainers[i]
  name: guid(publicAccount.id, name, principalId, blobDataContributor)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: blobDataContributor }
}]

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: hostAccountName
}

// The host makes its own containers for locks and secrets (blob owner) and writes its diagnostic events to a table.
resource hostsItself 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for needed in [blobDataOwner, tableDataContributor]: {
  scope: hostAccount
  name: guid(hostAccount.id, principalId, needed)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: needed }
}]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource key 'Microsoft.KeyVault/vaults/keys@2024-11-01' existing = {
  parent: vault
  name: keyName
}

resource signs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: key
  name: guid(key.id, principalId, cryptoUser)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: cryptoUser }
}

// Nothing else is secret in this vault.
resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, secretsUser)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: secretsUser }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource logs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, metricsPublisher)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: metricsPublisher }
}
