// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/messagebuilder.h"

namespace forecourt::tests {

MessageRecord aMessage(qint64 id, const char* action, const char* station)
{
    MessageRecord message;
    message.id = RecordId(id);
    message.at = pictureTime().addSecs(id - 10'000);
    message.station = StationId(QString::fromLatin1(station));
    message.action = QString::fromLatin1(action);
    message.messageId = QStringLiteral("m-%1").arg(id);
    message.payload = "{}";
    return message;
}

MessageRecord anAnswer(qint64 id, const MessageRecord& call, const QByteArray& payload)
{
    MessageRecord message = call;
    message.id = RecordId(id);
    message.at = call.at.addMSecs(3);
    message.kind = MessageRecord::Kind::Result;
    message.direction = call.direction == MessageRecord::Direction::In ? MessageRecord::Direction::Out
                                                                       : MessageRecord::Direction::In;
    message.payload = payload;
    message.replyMs = 3;
    message.deviations.clear();
    return message;
}

} // namespace forecourt::tests
