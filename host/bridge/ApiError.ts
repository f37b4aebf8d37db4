/** An error that Excel would report: it stops the batch, and office.js turns it into an OfficeExtension.Error. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: string,
    message: string,
    /** `Class.member`; filled in by the runner when the thrower does not know it. */
    readonly location = "",
  ) {
    super(message);
  }

  at(location: string): ApiError {
    return this.location === "" ? new ApiError(this.code, this.message, location) : this;
  }
}

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): ApiError {
  return new ApiError("InvalidArgument", message);
}

export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.");
}

/** The host is strict: what it does not implement fails by name, it never does nothing. */
export function apiNotFound(className: string, member: string): ApiError {
  const location = `${className}.${member}`;
  return new ApiError("ApiNotFound", `The API you are trying to use could not be found: ${location}.`, location);
}
