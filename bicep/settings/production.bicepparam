using '../main.bicep'

param environmentName = 'production'

// What belongs to who runs it comes from the environment of infra/deploy, not from this file.
param owner = readEnvironmentVariable('DEPLOY_OWNER')
param costCenter = readEnvironmentVariable('DEPLOY_COST_CENTER')
param alertEmails = split(readEnvironmentVariable('DEPLOY_ALERT_EMAILS'), ',')
param monthlyBudget = int(readEnvironmentVariable('DEPLOY_MONTHLY_BUDGET'))
param budgetStart = readEnvironmentVariable('DEPLOY_BUDGET_START')
param hostName = readEnvironmentVariable('DEPLOY_HOST_NAME', '')

// infra/deploy works it out from dashboard/assets.
param styleHash = readEnvironmentVariable('DEPLOY_STYLE_HASH')

param redundancy = 'Standard_ZRS'
param frontDoorTier = 'Standard_AzureFrontDoor'
param keyInHardware = true
param immutableDays = 3650
param deletedDays = 90
param logDays = 365

param pullSchedule = '0 7 * * * *'
param publishSchedule = '0 * * * * *'
param watchSchedule = '30 */15 * * * *'
