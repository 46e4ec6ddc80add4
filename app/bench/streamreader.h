// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A reader of a stream of the local API: events, or the changes that an attached console gets.
#pragma once

#include <QTcpSocket>

namespace forecourt::bench {

/// Reads everything; tells of the values that follow a mark. Thread: the one that made it.
class StreamReader : public QObject
{
    Q_OBJECT

public:
    /// \a mark: text right before a value in an event, e.g. "info":"lag- ; empty: nothing is looked at.
    explicit StreamReader(QByteArray mark = {}, QObject* parent = nullptr);
    ~StreamReader() override;

    /// \a request: a GET of the stream.
    void open(quint16 port, const QByteArray& request);

    /// The stream was opened and has not ended.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

Q_SIGNALS:
    /// A value up to the next quotation mark, and when it arrived (nowUs()).
    void found(const QByteArray& value, qint64 atUs);

private:
    void onReadyRead();
    void look(const QByteArray& line, qint64 atUs);

    QTcpSocket m_socket;
    const QByteArray m_mark;
    QByteArray m_request;
    bool m_isOpen = false;
    qint64 m_bytes = 0;
};

} // namespace forecourt::bench
