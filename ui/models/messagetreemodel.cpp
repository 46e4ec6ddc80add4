// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagetreemodel.h"

#include "ui/format/messagewords.h"
#include "ui/format/standardwords.h"
#include "ui/models/names.h"

#include <cmath>

namespace forecourt::ui {

namespace {

constexpr qsizetype LongestValue = 2000; ///< the raw text has all of it
constexpr qint64 NoticeableMs = 60'000;

QList<QStandardItem*> rowOf(const QString& field, const QString& value, const QString& meaning)
{
    QList<QStandardItem*> row;
    for (const QString& text : {field, value, meaning}) {
        auto* item = new QStandardItem(text.left(LongestValue));
        item->setEditable(false);
        row.append(item);
    }
    return row;
}

} // namespace

MessageTreeModel::MessageTreeModel(Workspace& workspace, const api::MessageExplainer& explainer, QObject* parent)
    : QStandardItemModel(parent), m_workspace(workspace), m_explainer(explainer)
{
    setColumnCount(3);
    connect(&workspace, &Workspace::formatChanged, this, [this] { setMessages(m_messages); });
}

void MessageTreeModel::setMessages(const QList<MessageRecord>& messages)
{
    m_messages = messages;
    clear();
    setHorizontalHeaderLabels({tr("Field"), tr("Value"), tr("Meaning")});
    m_findings = 0;
    m_isUnusable = false;
    m_room = MostFields;
    for (const MessageRecord& message : messages)
        addMessage(message);
}

void MessageTreeModel::addMessage(const MessageRecord& message)
{
    const api::MessageExplanation explanation = m_explainer.explain(message);
    const bool isFirst = rowCount() == 0;
    QString title;
    switch (message.kind) {
    case MessageRecord::Kind::Call: title = tr("Call"); break;
    //: An answer in the trace; %1 is the number of its row.
    case MessageRecord::Kind::Result: title = tr("Reply %1").arg(message.id.value()); break;
    //: An error answer in the trace; %1 is the number of its row.
    case MessageRecord::Kind::Error: title = tr("Error %1").arg(message.id.value()); break;
    case MessageRecord::Kind::NoReply: title = tr("No reply"); break;
    case MessageRecord::Kind::Unparseable: title = tr("Unreadable"); break;
    }
    const Formatter& format = m_workspace.format();
    const QString size = tr("%1, %2 bytes").arg(explanation.protocol, format.number(message.payload.size()));
    const QList<QStandardItem*> row = rowOf(title, explanation.title.isEmpty() ? message.action : explanation.title, size);
    row.first()->setData(message.id.value(), MessageRole);
    QFont strong = row.at(1)->font();
    strong.setWeight(QFont::DemiBold);
    row.at(1)->setFont(strong);
    QStandardItem* top = row.first();
    appendRow(row);
    if (!explanation.isKnownAction && explanation.isReadable)
        addFinding(top, tr("The standard has no such action"), {});
    for (const api::MessageFinding& finding : explanation.findings) {
        if (isFirst)
            m_isUnusable = m_isUnusable || finding.makesUnusable;
        if (finding.path.isEmpty())
            addFinding(top, deviationWord(finding.code), finding.detail);
    }
    for (const QString& name : message.deviations) {
        const bool isShown = std::any_of(explanation.findings.cbegin(), explanation.findings.cend(),
                                         [&](const api::MessageFinding& finding) { return finding.code == name; });
        if (!isShown)
            addFinding(top, deviationWord(name), {});
    }
    for (const api::MessageField& field : explanation.fields)
        addField(top, field, message, explanation.findings);
    for (const api::MessageFinding& finding : explanation.findings) {
        if (finding.code == QLatin1String("missing-field"))
            addFinding(top, tr("%1 is missing").arg(finding.path), finding.detail);
    }
    if (!explanation.isReadable)
        addFinding(top, tr("This is no JSON object; see the raw text"), {});
    if (explanation.fields.isEmpty() && explanation.isReadable)
        //: The message has no field.
        top->appendRow(rowOf(tr("empty"), {}, {}));
}

void MessageTreeModel::addField(QStandardItem* parent, const api::MessageField& field, const MessageRecord& message,
                                const QList<api::MessageFinding>& findings)
{
    if (m_room-- <= 0) {
        if (m_room == -1)
            parent->appendRow(rowOf(QString(QChar(0x2026)), {}, tr("more fields in the raw text")));
        return;
    }
    const QList<QStandardItem*> row = rowOf(field.key, field.value, meaningOf(field, message));
    for (QStandardItem* item : row)
        item->setToolTip(tipOf(field));
    row.first()->setData(field.path, PathRole);
    parent->appendRow(row);
    for (const api::MessageFinding& finding : findings) {
        if (finding.path == field.path && finding.code != QLatin1String("missing-field"))
            addFinding(parent, deviationWord(finding.code), finding.detail);
    }
    for (const api::MessageField& child : field.fields)
        addField(row.first(), child, message, findings);
}

void MessageTreeModel::addFinding(QStandardItem* parent, const QString& text, const QString& detail)
{
    ++m_findings;
    const QList<QStandardItem*> row = rowOf(text, findingDetail(detail), {});
    for (QStandardItem* item : row)
        item->setData(true, FindingRole);
    parent->appendRow(row);
}

QString MessageTreeModel::meaningOf(const api::MessageField& field, const MessageRecord& message) const
{
    if (field.instant) {
        const Formatter& format = m_workspace.format();
        const QString time = tr("%1 site time").arg(format.dateTime(*field.instant, m_workspace.now()));
        const qint64 late = field.instant->msecsTo(message.at);
        if (!message.at.isValid() || std::abs(late) < NoticeableMs)
            return time;
        const QString duration = format.durationInWords(std::chrono::seconds(std::abs(late) / 1000));
        //: A time in a message: %1 the time as the site has it, %2 a duration.
        return late > 0 ? tr("%1, %2 before it arrived").arg(time, duration)
                        //: A time in a message: %1 the time as the site has it, %2 a duration.
                        : tr("%1, %2 after it arrived").arg(time, duration);
    }
    if (!field.meaning.isEmpty())
        return standardMeaning(field.meaning);
    if (field.key == QLatin1String("connectorId") && field.kind == api::MessageField::Kind::Number) {
        const int connector = field.value.toInt();
        if (connector == 0)
            return tr("the charger as a whole");
        return placeName(m_workspace.site(), message.station, EvseId(connector));
    }
    if (field.key.endsWith(QLatin1String("dTag")) && !field.value.isEmpty()) {
        const QString owner = tokenOwnerName(m_workspace.site(), field.value);
        return owner == field.value ? standardDoc(field.doc) : owner;
    }
    if (field.kind == api::MessageField::Kind::List)
        return tr("%n item(s)", nullptr, static_cast<int>(field.fields.size()));
    return field.isKnown ? standardDoc(field.doc) : tr("not in the standard");
}

QString MessageTreeModel::tipOf(const api::MessageField& field) const
{
    QStringList lines{standardDoc(field.doc)};
    if (field.isRequired)
        lines.append(tr("Required."));
    if (field.maxLength)
        lines.append(tr("At most %1 characters.").arg(*field.maxLength));
    if (!field.allowed.isEmpty())
        lines.append(tr("One of: %1").arg(field.allowed.join(QStringLiteral(", "))));
    lines.removeAll(QString());
    // plain text that breaks by itself; nothing in it comes from the wire
    return lines.join(QLatin1Char('\n'));
}

} // namespace forecourt::ui
