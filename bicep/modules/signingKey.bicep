// The key that signs the release log. It never leaves the vault, can only sign and verify, and cannot be purged.
param vaultName string
param workspaceName string
param location string
param tags object
param inHardware bool

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: vaultName
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: inHardware ? 'premium' : 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

// A key that stands is left as it is: deploying again makes no new version of it. It has no expiry and no rotation, because
// readers keep checkpoints signed with it; changing it is a decision (infra/runbooks/rotate-or-lose-the-key.md).
resource key 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: 'release-log'
  tags: tags
  properties: {
    kty: inHardware ? 'EC-HSM' : 'EC'
    curveName: 'P-256'
    keyOps: ['sign', 'verify']
    attributes: { enabled: true, exportable: false }
  }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

// Every use of the key is kept, so that a signature nobody made at a release can be seen.
resource uses 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'uses-of-the-key'
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output vaultName string = vault.name
output vaultUri string = vault.properties.vaultUri
output keyName string = key.name
output keyId string = key.properties.keyUriWithVersion
