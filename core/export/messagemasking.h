// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes people and secrets out of messages that leave the house.
#pragma once

#include "core/domain/event.h"

#include <QHash>
#include <QJsonValue>

namespace forecourt::exporting {

/// One per file: the same tag gets the same name everywhere in it, so that a session can still be followed.
/// Thread: one at a time.
class MessageMasking
{
public:
    /// Tags become "tag 1", "tag 2" …; passwords, keys and the user in an address "***". What is no JSON
    /// object is left out whole.
    [[nodiscard]] MessageRecord masked(MessageRecord message);

    /// By the same rules and with the same names of tags, for what is no message. Data of an event; people's names and
    /// words go too.
    [[nodiscard]] QJsonObject maskedEvent(const QJsonObject& data);
    [[nodiscard]] QString maskedTag(const QString& tag) { return tagName(tag); }
    /// "***", counted.
    [[nodiscard]] QString blanked() { return stars(); }
    /// Whether a setting of this name is a password or key.
    [[nodiscard]] static bool isSecretName(const QString& name);
    /// The value of a charger's setting.
    [[nodiscard]] QString maskedSetting(const QString& name, const QString& value);

    /// How many different tags got a name, and how many values were blanked.
    [[nodiscard]] int tags() const { return static_cast<int>(m_tags.size()); }
    [[nodiscard]] int secrets() const { return m_secrets; }

private:
    [[nodiscard]] QString stars();
    [[nodiscard]] QString withoutSecrets(const QString& text);
    [[nodiscard]] QJsonValue maskedValue(const QString& key, const QJsonValue& value);
    [[nodiscard]] QJsonObject maskedObject(const QJsonObject& object);
    [[nodiscard]] QString tagName(const QString& tag);

    QHash<QString, int> m_tags; ///< case-folded, for tags compare without case
    int m_secrets = 0;
};

} // namespace forecourt::exporting
