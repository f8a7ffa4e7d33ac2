// The desk has changed while somebody was writing: the other way is offered, and nothing is taken out of their hands.

type OfferProps = { readonly what: string; readonly way: string; readonly take: () => void }

/** Null offers nothing. It stands there all the same, so that an offer is read out when it is made. */
export const Offer = ({ offer }: { offer: OfferProps | null }) => (
  <div class="offer" role="status">
    {offer !== null && (
      <>
        <p>{offer.what}</p>
        <button type="button" onClick={offer.take}>
          {offer.way}
        </button>
      </>
    )}
  </div>
)
