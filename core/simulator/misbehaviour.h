// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What this station does wrong on purpose: the quirks of charger-quirks.md §1, by number.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace forecourt::simulator {

/// Spoils what a correct station would send. Quirks that change what the station does, rather than
/// how it says it, ask has(). Thread: the station's.
class Misbehaviour
{
public:
    explicit Misbehaviour(QSet<int> quirks = {}) : m_quirks(std::move(quirks)) {}

    /// The numbers that do something here, ascending.
    [[nodiscard]] static const QList<int>& supported();
    /// One English sentence on what \a quirk does; empty if it is not supported.
    [[nodiscard]] static QString description(int quirk);

    [[nodiscard]] bool has(int quirk) const { return m_quirks.contains(quirk); }
    void set(int quirk, bool isOn);

    // ---- handshake
    [[nodiscard]] QStringList subprotocols();
    [[nodiscard]] QByteArray alterPath(const QByteArray& path);

    /// Whether the bytes on the wire themselves are wrong (quirks 2, 5, 7).
    [[nodiscard]] bool needsOwnWire() const { return has(2) || has(5) || has(7); }

    /// Quirk 24: whether a command is refused because a time in \a payload has milliseconds.
    [[nodiscard]] bool refusesTimesOf(const QByteArray& payload) const;

    // ---- payloads
    [[nodiscard]] QJsonObject alterRequest(const QString& action, QJsonObject payload);
    [[nodiscard]] QJsonObject alterResponse(const QString& action, QJsonObject payload);

    // ---- frames: what goes out instead, in order; may be empty
    [[nodiscard]] QList<QByteArray> alterCallFrame(const QString& action, const QByteArray& frame);
    [[nodiscard]] QList<QByteArray> alterAnswerFrame(const QString& action, const QByteArray& frame);

private:
    void alterTypes(const QString& action, QJsonObject& payload);
    void alterTexts(const QString& action, QJsonObject& payload);
    void alterTimes(QJsonObject& payload);
    void alterMeterValues(QJsonObject& payload, const QString& key);

    QSet<int> m_quirks;
    int m_handshakes = 0;
    int m_frames = 0;
    int m_statuses = 0;
};

} // namespace forecourt::simulator
