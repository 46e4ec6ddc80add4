// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes passwords and keys out of messages before they are shown or kept.
#pragma once

#include <QJsonObject>
#include <QString>

namespace forecourt::ocpp::v16adapter {

/// What stands where a secret was.
[[nodiscard]] QString maskText();

/// Whether the value of this configuration key must not be shown (AuthorizationKey, passwords …).
[[nodiscard]] bool isSecretKey(const QString& configurationKey);

/// The URL with its password, and a one-time secret in its path, replaced; anything else unchanged.
[[nodiscard]] QString maskedUrl(const QString& url);

/// \a payload of a request of \a action with every secret replaced.
[[nodiscard]] QJsonObject maskedRequest(const QString& action, const QJsonObject& payload);

/// \a payload of an answer to \a action with every secret replaced.
[[nodiscard]] QJsonObject maskedResponse(const QString& action, const QJsonObject& payload);

} // namespace forecourt::ocpp::v16adapter
