import { useSignInWithPhone } from '../queries'
import { PhoneCodeForm } from './PhoneCodeForm'

/** A phone number, a code by SMS, and in. */
export function PhoneSignIn({ onDone }: { readonly onDone: () => void }) {
  const signIn = useSignInWithPhone()
  return (
    <PhoneCodeForm
      label="登录"
      busy={signIn.isPending}
      error={signIn.error}
      onGiven={(given) => signIn.mutate(given, { onSuccess: onDone })}
    />
  )
}
