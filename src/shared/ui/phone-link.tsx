import './phone-link.css'

/** A telephone number that a phone can dial. Eight digits are a Danish number. */
export function PhoneLink({ number }: { number: string }) {
  const digits = number.replace(/[^\d+]/g, '')
  const dial = /^\d{8}$/.test(digits) ? `+45${digits}` : digits
  return (
    <a href={`tel:${dial}`} className="phone-link">
      {number}
    </a>
  )
}
