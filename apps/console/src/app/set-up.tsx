// Setting up, filled from the house.

export const SetUp = () => null
