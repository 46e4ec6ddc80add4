// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Randomness, injected so that tests are repeatable.
#pragma once

#include <QByteArray>
#include <QString>

namespace forecourt {

/// Makes ids and keys. Thread: any.
class IdSource
{
public:
    virtual ~IdSource() = default;

    /// A message id nobody else has: a UUID, 36 characters. Source: OCPP-J 1.6 §4.1.4 (at most 36).
    [[nodiscard]] virtual QString messageId() = 0;

    /// \a count bytes from the operating system's cryptographic generator.
    [[nodiscard]] virtual QByteArray randomBytes(int count) = 0;
};

/// The real source.
class SystemIdSource final : public IdSource
{
public:
    [[nodiscard]] QString messageId() override;
    [[nodiscard]] QByteArray randomBytes(int count) override;
};

} // namespace forecourt
