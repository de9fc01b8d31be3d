export declare const browserAdvice: string;
export declare function findBrowser(): string | undefined;
export declare function findOrInstallBrowser(): string | undefined;
