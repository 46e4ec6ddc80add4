// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The address a charger has to call, in every spelling chargers ask for.
#pragma once

#include <QString>

#include <optional>

namespace forecourt {
struct SystemState;
}

namespace forecourt::ui {

/// How a charger's own page wants the address.
enum class AddressSpelling { AddsIdItself, WholeAddress, WithoutScheme };

/// Source: decisions.md 4.
struct ConnectionAddress
{
    QString host; ///< IPv4, IPv6 or name, without brackets
    quint16 port = 8887;
    QString id;   ///< may be empty: not known yet
    bool isEncrypted = false; ///< wss; \a port is the one with TLS

    /// "[fe80::1]" for IPv6, else the host itself.
    [[nodiscard]] QString bracketedHost() const;
    /// "/ocpp/SN0042", "/ocpp/" without an id; the id percent-encoded.
    [[nodiscard]] QString path() const;
    /// What to type on the charger's page.
    [[nodiscard]] QString spelled(AddressSpelling spelling) const;
};

/// The same place over TLS, where that port is open.
[[nodiscard]] std::optional<ConnectionAddress> encryptedAddress(const SystemState& system, const ConnectionAddress& plain);

/// What to tell a charger: \a plain, or encryptedAddress() where it \a needsTls. Empty: it would be turned away everywhere now,
/// whyNotEncrypted() has the reason.
[[nodiscard]] std::optional<ConnectionAddress> addressFor(const SystemState& system, const ConnectionAddress& plain, bool needsTls);

/// Why there is no encryptedAddress(), with what to do; empty: there is one.
[[nodiscard]] QString whyNotEncrypted(const SystemState& system);

/// A password a person can type from one screen to another: four groups of four from an alphabet
/// without look-alikes, about 92 bits. Source: OCPP 1.6 security whitepaper §3.2 (16 characters or more).
[[nodiscard]] QString newStationPassword();

} // namespace forecourt::ui
