// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The shortcut editor: every action and its key.
#pragma once

#include "ui/models/shortcutmodel.h"
#include "ui/widgets/formdialog.h"

class QKeySequenceEdit;
class QLineEdit;

namespace forecourt::ui {

class RecordTable;

/// Changes are kept at once. A key that another action has is named before it is taken away. Thread: GUI.
class ShortcutDialog final : public FormDialog
{
    Q_OBJECT

public:
    ShortcutDialog(const ThemeManager& themes, ActionBook& book, QWidget* parent);

private:
    void makeEditor();
    void refresh();
    void assign(const QKeySequence& keys);
    [[nodiscard]] QAction* chosen() const;
    [[nodiscard]] QKeySequence typed() const;

    ActionBook& m_book;
    ShortcutModel m_model;
    QLineEdit* m_filter;
    RecordTable* m_table;
    QKeySequenceEdit* m_keys;
    TextLabel* m_conflict;
    Button* m_set;
    Button* m_remove;
    Button* m_reset;
    Button* m_resetAll;
};

} // namespace forecourt::ui
