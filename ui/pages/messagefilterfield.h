// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The line where a filter is typed: completion while typing, the place that cannot be read underlined.
#pragma once

#include "core/domain/messagefiltercompletion.h"
#include "core/domain/messagefilterparser.h"
#include "ui/theme/thememanager.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStringListModel;

namespace forecourt::ui {

/// Thread: GUI.
class MessageFilterField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit MessageFilterField(const ThemeManager& themes, QWidget* parent = nullptr);

    /// Asked at each key; must be quick.
    void setVocabulary(std::function<MessageFilterVocabulary()> vocabulary) { m_vocabulary = std::move(vocabulary); }
    /// As typed, chargers by name; the last one that could be read.
    [[nodiscard]] const MessageFilter& filter() const { return m_filter; }
    [[nodiscard]] const std::optional<MessageFilterFault>& fault() const { return m_fault; }
    /// Replaces the text and takes it at once.
    void setFilterText(const QString& text);
    /// Adds \a term unless it is there.
    void addTerm(const QString& term);
    [[nodiscard]] QCompleter& suggestions() const { return *m_completer; }

Q_SIGNALS:
    /// Another filter that can be read, shortly after the last key.
    void filterChanged();
    /// fault() changed.
    void faultChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void offer();
    void takeCandidate(const QString& candidate);
    void underline();

    const ThemeManager& m_themes;
    std::function<MessageFilterVocabulary()> m_vocabulary;
    QCompleter* m_completer;
    QStringListModel* m_candidates;
    MessageFilterCompletion m_completion;
    MessageFilter m_filter;
    std::optional<MessageFilterFault> m_fault;
    QTimer m_typing;
};

} // namespace forecourt::ui
