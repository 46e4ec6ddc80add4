// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes passwords and keys out of messages before they are shown or kept.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <span>

namespace forecourt::ocpp::v16adapter {

/// What stands where a secret was.
[[nodiscard]] QString maskText();

/// What the names of secrets contain, in lower case.
[[nodiscard]] std::span<const QLatin1String> secretWords();

/// Whether the value of this configuration key must not be shown (AuthorizationKey, passwords …).
[[nodiscard]] bool isSecretKey(const QString& configurationKey);

/// The URL with its password, and a one-time secret in its path, replaced; anything else unchanged.
[[nodiscard]] QString maskedUrl(const QString& url);

/// \a payload of a request of \a action with every secret replaced.
[[nodiscard]] QJsonObject maskedRequest(const QString& action, const QJsonObject& payload);

/// \a payload of an answer, or of a request nobody should have sent us, with every secret replaced wherever it
/// stands: an answer may come twice, or to nothing we asked, and a list of one may come as one object (quirk 11).
[[nodiscard]] QJsonObject maskedResponse(const QJsonObject& payload);

/// \a text, which is no JSON as a whole (quirk 10), with the values behind the names of secrets replaced. Rather
/// takes too much than too little. Thread: any.
[[nodiscard]] QByteArray maskedText(const QByteArray& text);

} // namespace forecourt::ocpp::v16adapter
