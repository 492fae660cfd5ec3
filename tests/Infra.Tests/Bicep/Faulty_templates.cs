namespace Transparency.Tests.Bicep;

/// <summary>Templates that break one check each and nothing else, and one that breaks none.</summary>
static class Faulty_templates
{
    /// <summary>Title, files (">>> name" begins one), what must be said.</summary>
    public static readonly (string Title, string Files, string[] Says)[] All =
    [
        ("nothing is wrong",
            """
            >>> main.bicep
            @description('How many.')
            param count int
            var names = [for i in range(0, count): 'n${i}']
            module each 'each.bicep' = [for (name, i) in names: {
              name: 'each-${i}'
              params: { name: name }
            }]
            output first string = each[0].outputs.longName
            >>> each.bicep
            param name string
            param size int = 1
            param note string?
            func long(text string, times int) string => '${text}${text}${times}'
            resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
              name: name
            }
            output longName string = empty(note) ? long(vault.name, size) : join(map([name], one => toUpper(one)), ',')
            >>> settings/test.bicepparam
            using '../main.bicep'
            param count = 3
            """,
            []),
        ("a brace is missing",
            """
            >>> main.bicep
            var a = { b: 1
            output c int = 2
            """,
            ["main.bicep:1:9: this does not parse: { b: 1"]),
        ("a quote is missing",
            """
            >>> main.bicep
            output a string = 'open
            output b string = 'closed'
            """,
            ["main.bicep:1:19: this text does not end on its line", "main.bicep:2:20: this does not parse: closed'"]),
        ("two properties stand on one line without a comma",
            """
            >>> main.bicep
            output a object = { b: 1 c: 2 }
            """,
            ["main.bicep:1:26: a comma is missing before this, or a new line"]),
        ("a name is not declared",
            """
            >>> main.bicep
            param region string
            output a string = '${region}-${regoin}'
            """,
            ["main.bicep:2:32: 'regoin' is not declared"]),
        ("the variable of a loop is used outside it",
            """
            >>> main.bicep
            var a = [for name in ['x']: name]
            output b array = concat(a, [name])
            """,
            ["main.bicep:2:29: 'name' is not declared"]),
        ("a function does not exist",
            """
            >>> main.bicep
            output a string = uper('a')
            """,
            ["main.bicep:1:19: 'uper' is not declared"]),
        ("a decorator does not exist",
            """
            >>> main.bicep
            @secret()
            param a string
            output b int = length(a)
            """,
            ["main.bicep:1:2: '@secret' is not a decorator"]),
        ("a param is not used",
            """
            >>> main.bicep
            param a string
            param b string
            output c string = b
            """,
            ["main.bicep:1:7: param 'a' is not used"]),
        ("a var is used by nothing but a property of its name",
            """
            >>> main.bicep
            var size = 1
            output a object = { size: 2 }
            """,
            ["main.bicep:1:5: var 'size' is not used"]),
        ("an existing resource is not used",
            """
            >>> main.bicep
            resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
              name: 'kv'
            }
            """,
            ["main.bicep:1:10: existing resource 'vault' is not used"]),
        ("a name is declared twice",
            """
            >>> main.bicep
            var a = 1
            var a = 2
            output b int = a
            """,
            ["main.bicep:2:5: 'a' is declared twice"]),
        ("a module is not given what it asks for",
            """
            >>> main.bicep
            module store 'store.bicep' = {
              name: 'store'
              params: { size: 1 }
            }
            >>> store.bicep
            param name string
            param size int
            output all string = '${name}${size}'
            """,
            ["main.bicep:1:8: module 'store' is not given 'name', which store.bicep asks for"]),
        ("a module is given what it does not know",
            """
            >>> main.bicep
            module store 'store.bicep' = {
              name: 'store'
              params: {
                name: 'a'
                colour: 'b'
              }
            }
            >>> store.bicep
            param name string
            output all string = name
            """,
            ["main.bicep:5:5: store.bicep has no param 'colour'"]),
        ("a module in a loop with a condition is not given what it asks for",
            """
            >>> main.bicep
            module store 'store.bicep' = [for one in ['a']: if (one == 'a') {
              name: one
            }]
            >>> store.bicep
            param name string
            output all string = name
            """,
            ["main.bicep:1:8: module 'store' is not given 'name', which store.bicep asks for"]),
        ("an output of a module does not exist",
            """
            >>> main.bicep
            module store 'store.bicep' = {
              name: 'store'
            }
            output a string = store.outputs.ID
            >>> store.bicep
            output id string = 'x'
            """,
            ["main.bicep:4:33: store.bicep has no output 'ID'"]),
        ("there is no such module",
            """
            >>> main.bicep
            module store 'stor.bicep' = {
              name: 'store'
            }
            """,
            ["main.bicep:1:14: there is no module 'stor.bicep'"]),
        ("a settings file leaves out a param",
            """
            >>> main.bicep
            param name string
            param size int = 1
            output all string = '${name}${size}'
            >>> settings/test.bicepparam
            using '../main.bicep'
            param size = 2
            """,
            ["settings/test.bicepparam:1:1: 'name' is not set, which main.bicep requires"]),
        ("a settings file sets what its template does not know",
            """
            >>> main.bicep
            param name string
            output all string = name
            >>> settings/test.bicepparam
            using '../main.bicep'
            param name = 'a'
            param nmae = 'b'
            """,
            ["settings/test.bicepparam:3:7: main.bicep has no param 'nmae'"]),
        ("a setting is of another type",
            """
            >>> main.bicep
            param size int
            output all int = size
            >>> settings/test.bicepparam
            using '../main.bicep'
            param size = '2'
            """,
            ["settings/test.bicepparam:2:14: 'size' is int, and this is string"]),
        ("a setting is not one of those allowed",
            """
            >>> main.bicep
            @allowed(['test', 'production'])
            param stage string
            output all string = stage
            >>> settings/test.bicepparam
            using '../main.bicep'
            param stage = 'prod'
            """,
            ["settings/test.bicepparam:2:15: 'stage' cannot be 'prod': ['test', 'production']"]),
        ("a settings file names no template",
            """
            >>> test.bicepparam
            param stage = 'prod'
            """,
            ["test.bicepparam:1:1: it says not which template it is for: begin with using '../main.bicep'"]),
        ("a settings file does not parse",
            """
            >>> main.bicep
            param stage string
            output all string = stage
            >>> test.bicepparam
            using 'main.bicep'
            param stage = [
            """,
            ["test.bicepparam:2:16: something is missing here: ]"]),
        ("a key is asked for",
            """
            >>> main.bicep
            resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
              name: 'st'
            }
            var key = account.listKeys().keys[0].value
            resource app 'Microsoft.Web/sites@2025-03-01' = {
              name: key
            }
            """,
            ["main.bicep:4:19: listKeys: nothing here needs a key or a secret; give the program's identity a role instead"]),
        ("an output holds a connection string",
            """
            >>> main.bicep
            resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
              name: 'appi'
            }
            output a string = insights.properties.ConnectionString
            """,
            ["main.bicep:4:8: output 'a' holds a secret (ConnectionString)"]),
        ("an output holds a secure param by way of a var",
            """
            >>> main.bicep
            @secure()
            param word string
            var around = '<${word}>'
            output a string = around
            """,
            ["main.bicep:4:8: output 'a' holds a secret (word)"]),
        ("a type of resource has no version",
            """
            >>> main.bicep
            resource a 'Microsoft.KeyVault/vaults' = {
              name: 'a'
            }
            """,
            ["main.bicep:1:12: 'Microsoft.KeyVault/vaults' is no type and version of a resource, such as 'Microsoft.KeyVault/vaults@2024-11-01'"]),
        ("a resource is asked for in a preview",
            """
            >>> main.bicep
            resource a 'Microsoft.Example/things@2025-01-01-preview' = {
              name: 'a'
            }
            """,
            ["main.bicep:1:12: Microsoft.Example/things is asked for in a preview (2025-01-01-preview)"]),
        ("one type is spoken of in two versions",
            """
            >>> a.bicep
            resource a 'Microsoft.Example/others@2025-01-01' = {
              name: 'a'
            }
            >>> b.bicep
            resource b 'Microsoft.Example/others@2025-02-01' = {
              name: 'b'
            }
            """,
            ["b.bicep:1:12: Microsoft.Example/others is 2025-02-01 here and 2025-01-01 elsewhere"]),
    ];
}
