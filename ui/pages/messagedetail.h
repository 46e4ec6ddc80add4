// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One message below the list: its fields explained, its text, and what can be done with it.
#pragma once

#include "core/api/messageexplainer.h"
#include "ui/models/messagemodel.h"
#include "ui/models/messagetreemodel.h"
#include "ui/pages/pagecontext.h"

class QLabel;
class QTreeView;

namespace forecourt::ui {

class Button;
class Card;
class JsonView;
class SegmentedSwitch;
class TextLabel;

/// Thread: GUI.
class MessageDetail final : public QWidget
{
    Q_OBJECT

public:
    MessageDetail(const PageContext& context, const api::MessageExplainer& explainer, QWidget* parent = nullptr);

    /// Where answers are looked up; the same as the list's.
    void setSource(MessageModel::Source source) { m_source = std::move(source); }
    void setMessage(const MessageRecord& message);
    void clear();
    void setMarked(bool isMarked);
    /// For the tip of the button that marks; empty: it has no key.
    void setMarkKey(const QKeySequence& key);
    [[nodiscard]] const std::optional<MessageRecord>& message() const { return m_message; }
    /// The frame as it was sent.
    [[nodiscard]] QByteArray frame() const;

Q_SIGNALS:
    void followExchangeWanted();
    void followSessionWanted();
    void onlyChargerWanted();
    void markWanted();
    void copied();

private:
    [[nodiscard]] QWidget* makeTree();
    [[nodiscard]] QWidget* makeRaw();
    void findOther();
    void findOther(const api::MessageQuery& query, int parts);
    void showMessages(const QList<MessageRecord>& messages);
    void showRaw();
    void markField();
    void showVerdict();
    void tellVerdict(const QString& iconName, Theme::Color color, const QString& text);
    [[nodiscard]] QString wayText() const;

    PageContext m_context;
    const api::MessageExplainer& m_explainer;
    MessageModel::Source m_source;
    MessageTreeModel m_tree;
    std::optional<MessageRecord> m_message;
    int m_generation = 0;
    Card* m_treeCard;
    QTreeView* m_view;
    QList<Button*> m_actions;
    Button* m_mark;
    Button* m_copy;
    SegmentedSwitch* m_form;
    JsonView* m_raw;
    QLabel* m_verdictSign;
    TextLabel* m_verdict;
};

} // namespace forecourt::ui
