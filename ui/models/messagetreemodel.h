// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A message and its answer, field by field.
#pragma once

#include "core/api/messageexplainer.h"
#include "ui/models/workspace.h"

#include <QStandardItemModel>

namespace forecourt::ui {

/// One top row per message; below it the fields, what is wrong with them right after them. Thread: GUI.
class MessageTreeModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum class Column { Field, Value, Meaning };
    /// Of column 0: bool, the row tells of a departure from the standard.
    static constexpr int FindingRole = Qt::UserRole + 401;
    /// Of column 0: the row number of a message.
    static constexpr int MessageRole = Qt::UserRole + 402;
    /// Of column 0: where the field stands in its message, as api::MessageField::path.
    static constexpr int PathRole = Qt::UserRole + 403;

    /// More fields are counted, not listed: 20,000 meter values are no help to anybody.
    static constexpr int MostFields = 2000;

    explicit MessageTreeModel(Workspace& workspace, const api::MessageExplainer& explainer, QObject* parent = nullptr);

    void setMessages(const QList<MessageRecord>& messages);
    /// Departures from the standard of the first message.
    [[nodiscard]] int findingCount() const { return m_findings; }
    [[nodiscard]] bool isUnusable() const { return m_isUnusable; }

private:
    void addMessage(const MessageRecord& message);
    void addField(QStandardItem* parent, const api::MessageField& field, const MessageRecord& message,
                  const QList<api::MessageFinding>& findings);
    void addFinding(QStandardItem* parent, const QString& text, const QString& detail);
    [[nodiscard]] QString meaningOf(const api::MessageField& field, const MessageRecord& message) const;
    [[nodiscard]] QString tipOf(const api::MessageField& field) const;

    Workspace& m_workspace;
    const api::MessageExplainer& m_explainer;
    QList<MessageRecord> m_messages;
    int m_findings = 0;
    bool m_isUnusable = false;
    int m_room = 0;
};

} // namespace forecourt::ui
