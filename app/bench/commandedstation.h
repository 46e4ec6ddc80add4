// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger that does as it is told, and notes when.
#pragma once

#include <QObject>
#include <QWebSocket>

namespace forecourt::bench {

/// Boots, then accepts one kind of command; everything else it is asked for it does not support.
/// Thread: the one that made it.
class CommandedStation : public QObject
{
    Q_OBJECT

public:
    /// \a action: the command it accepts, e.g. "ClearCache"; its answer waits for \a delayMs.
    CommandedStation(QString action, int delayMs, QObject* parent = nullptr);
    ~CommandedStation() override;

    void open(const QUrl& base, const QString& identity);
    /// Says on connector 1 that it is available, with \a info.
    void reportStatus(const QString& info);

    /// When the last command arrived; nowUs().
    [[nodiscard]] qint64 calledUs() const { return m_calledUs; }
    /// When the answer to it left.
    [[nodiscard]] qint64 answeredUs() const { return m_answeredUs; }

Q_SIGNALS:
    /// It booted.
    void ready();
    /// The link is lost.
    void lost(const QString& why);

private:
    void onText(const QString& text);
    void onCall(const QString& text, qint64 atUs);
    void accept(const QString& call);
    void send(const QString& text);

    QWebSocket m_socket;
    const QString m_action;
    const int m_delayMs;
    bool m_hasBooted = false;
    quint64 m_sequence = 0;
    qint64 m_calledUs = 0;
    qint64 m_answeredUs = 0;
};

} // namespace forecourt::bench
