// What somebody is told of by mail. The program writes a log line as one JSON object that holds the name of its event; README.md lists
// the names that count here, infra/runbooks/a-failed-alert.md says what to do.
param prefix string
param location string
param tags object
param workspaceName string
param emails array

var watched = [
  {
    name: 'release-missing'
    severity: 0
    says: 'A release was due and is not public.'
    query: 'AppTraces | where Message has "ReleaseMissing"'
    window: 'PT5M'
  }
  {
    name: 'watch-failed'
    severity: 0
    says: 'What is public does not verify, or cannot be read.'
    query: 'AppTraces | where Message has "WatchFailed"'
    window: 'PT15M'
  }
  {
    name: 'function-failed'
    severity: 1
    says: 'A function failed.'
    query: 'union (AppRequests | where Success == false), (AppTraces | where Message has_any ("FunctionFailed", "CommandFailed", "CatalogueRefused"))'
    window: 'PT15M'
  }
  {
    name: 'nothing-ran'
    severity: 1
    says: 'PublishRelease, which runs every minute, has not run for half an hour: the host is down, or its logs do not arrive.'
    query: 'AppRequests | where Name == "PublishRelease" | summarize Runs = count() | where Runs == 0'
    window: 'PT30M'
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${prefix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'transparency'
    enabled: true
    emailReceivers: [for (email, i) in emails: {
      name: 'mail-${i}'
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

// The tables of a new workspace appear with their first row, so a query is not checked when its rule is made.
resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in watched: {
  name: 'alert-${prefix}-${alert.name}'
  location: location
  tags: tags
  properties: {
    displayName: alert.says
    description: '${alert.says} See infra/runbooks/a-failed-alert.md, ${alert.name}.'
    severity: alert.severity
    enabled: true
    scopes: [workspace.id]
    evaluationFrequency: 'PT5M'
    windowSize: alert.window
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [mail.id] }
  }
}]
