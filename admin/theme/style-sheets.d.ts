/** Style sheets of libraries, which the build takes along. */
declare module "*.css";
