// Everything Transparency runs on in Azure, in one resource group. README.md says what is where and why.
targetScope = 'resourceGroup'

@description('Which of the two environments this is. It is part of every name.')
@allowed(['test', 'production'])
param environmentName string

@description('The region. It must offer Flex Consumption: az functionapp list-flexconsumption-locations.')
param location string = resourceGroup().location

@description('Who answers for these resources: a role or a team, never a person.')
@minLength(1)
param owner string

@description('What the bill is booked on.')
@minLength(1)
param costCenter string

@description('Who is told when an alert fires or the budget runs out.')
@minLength(1)
param alertEmails array

@description('The host the public knows, such as transparency.example. Empty: only the name that Front Door gives.')
param hostName string = ''

@description('The stylesheet that pages may carry in themselves, as a content security policy names it: sha256- and its hash in base64.')
@minLength(51)
@maxLength(51)
param styleHash string

@description('Copies of what is stored: LRS keeps them in one place, ZRS in three zones of the region.')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param redundancy string

@description('Standard is enough; Premium adds private links to the origins and managed firewall rules.')
@allowed(['Standard_AzureFrontDoor', 'Premium_AzureFrontDoor'])
param frontDoorTier string

@description('The signing key lies in a hardware module. It can not be changed for a key that exists.')
param keyInHardware bool

@description('How many days nothing in the container of what never changes can be changed or taken away.')
@minValue(1)
@maxValue(146000)
param immutableDays int

@description('How many days a deleted or replaced private blob can be brought back.')
@minValue(7)
@maxValue(365)
param deletedDays int

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int

@description('NCRONTAB with seconds, in UTC: when partners that are due are asked.')
param pullSchedule string

@description('NCRONTAB with seconds, in UTC: when a release that is due is revealed. Every minute, or the announced minute is missed.')
param publishSchedule string

@description('NCRONTAB with seconds, in UTC: when the public site is read back as a stranger would.')
param watchSchedule string

@description('What a month may cost before the owner is told, in the currency of the subscription.')
@minValue(1)
param monthlyBudget int

@description('The first day of the month the budget begins in: yyyy-MM-01. Azure refuses to move it later.')
param budgetStart string

// Names: abbreviation, workload, environment, as the Cloud Adoption Framework writes them. A suffix where a name must be unique in the world.
var workload = 'transp'
var stage = environmentName == 'production' ? 'prod' : 'test'
var unique = take(uniqueString(resourceGroup().id), 6)
var common = '${workload}-${stage}'
var tags = {
  workload: 'transparency'
  environment: environmentName
  owner: owner
  costCenter: costCenter
}

module privateStorage 'modules/privateStorage.bicep' = {
  name: 'private-storage'
  params: {
    name: 'st${workload}priv${stage}${unique}'
    location: location
    tags: tags
    redundancy: redundancy
    deletedDays: deletedDays
  }
}

module publicStorage 'modules/publicStorage.bicep' = {
  name: 'public-storage'
  params: {
    name: 'st${workload}pub${stage}${unique}'
    location: location
    tags: tags
    redundancy: redundancy
    immutableDays: immutableDays
  }
}

module hostStorage 'modules/hostStorage.bicep' = {
  name: 'host-storage'
  params: {
    name: 'st${workload}host${stage}${unique}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    workspaceName: 'log-${common}'
    insightsName: 'appi-${common}'
    location: location
    tags: tags
    logDays: logDays
  }
}

module signingKey 'modules/signingKey.bicep' = {
  name: 'signing-key'
  params: {
    vaultName: 'kv-${common}-${unique}'
    workspaceName: monitoring.outputs.workspaceName
    location: location
    tags: tags
    inHardware: keyInHardware
  }
}

module functionApp 'modules/functionApp.bicep' = {
  name: 'function-app'
  params: {
    name: 'func-${common}-${unique}'
    planName: 'asp-${common}'
    location: location
    tags: tags
    insightsName: monitoring.outputs.insightsName
    hostAccountName: hostStorage.outputs.name
    packageContainer: hostStorage.outputs.packageContainer
    privateBlobs: privateStorage.outputs.blobs
    privateTables: privateStorage.outputs.tables
    publicBlobs: publicStorage.outputs.blobs
    vaultUri: signingKey.outputs.vaultUri
    signingKeyId: signingKey.outputs.keyId
    watchAddress: frontDoor.outputs.address
    pullSchedule: pullSchedule
    publishSchedule: publishSchedule
    watchSchedule: watchSchedule
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  params: {
    principalId: functionApp.outputs.principalId
    privateAccountName: privateStorage.outputs.name
    containerNames: privateStorage.outputs.containers
    tableNames: privateStorage.outputs.tablesHeld
    publicAccountName: publicStorage.outputs.name
    publicContainerNames: publicStorage.outputs.containers
    hostAccountName: hostStorage.outputs.name
    vaultName: signingKey.outputs.vaultName
    keyName: signingKey.outputs.keyName
    insightsName: monitoring.outputs.insightsName
  }
}

module frontDoor 'modules/frontDoor.bicep' = {
  name: 'front-door'
  params: {
    profileName: 'afd-${common}'
    endpointName: 'fde-${common}-${unique}'
    tags: tags
    tier: frontDoorTier
    hostName: hostName
    pagesHost: publicStorage.outputs.webHost
    publishedHost: publicStorage.outputs.blobHost
    publishedContainer: publicStorage.outputs.published
    styleHash: styleHash
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    prefix: common
    location: location
    tags: tags
    workspaceName: monitoring.outputs.workspaceName
    emails: alertEmails
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: 'budget-${common}'
    amount: monthlyBudget
    startDate: budgetStart
    emails: alertEmails
  }
}

output functionAppName string = functionApp.outputs.name
output publicAccountName string = publicStorage.outputs.name
output address string = frontDoor.outputs.address
