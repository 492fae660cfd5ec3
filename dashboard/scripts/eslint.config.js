import tseslint from "typescript-eslint";

// What would turn text into markup or code, or keep something on a reader's machine, is refused here and by the page's policy.
const forbidden = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "setHTMLUnsafe"].map((property) => ({
  property,
  message: "Text from data goes through textContent.",
}));

export default tseslint.config(
  { ignores: ["dist/", "tested/", "build.mjs", "eslint.config.js"] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-properties": ["error", ...forbidden],
      "no-restricted-globals": ["error", "localStorage", "sessionStorage", "indexedDB", "eval"],
      "no-eval": "error",
      "no-console": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  { files: ["test/**"], rules: { "@typescript-eslint/no-floating-promises": "off" } },
);
