// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutdialog.h"

#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int Width = 720;
constexpr int KeysWidth = 200;  ///< Ctrl+Shift+Backspace
constexpr int KeysPadding = 40; ///< of a line edit, with its cross
}

ShortcutDialog::ShortcutDialog(const ThemeManager& themes, ActionBook& book, QWidget* parent)
    : FormDialog(themes, tr("Keyboard shortcuts"), parent, Width), m_book(book), m_model(book)
{
    using Column = ShortcutModel::Column;
    setObjectName(QStringLiteral("shortcutDialog"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("shortcutFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_table = new RecordTable(themes, QStringLiteral("shortcutTable"), tr("Actions and their keys"));
    m_table->setRecords(&m_model, true);
    m_table->setColumnFor(int(Column::Action), QStringLiteral("Sessions that need attention, all of them"));
    m_table->setColumnFor(int(Column::Key), QStringLiteral("Ctrl+Shift+Backspace"));
    m_table->setStretchColumn(int(Column::Action));
    m_table->setMinimumHeight(320);
    body()->addWidget(m_filter);
    body()->addWidget(makeFramed(themes, m_table), 1);
    makeEditor();
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("shortcutClose"));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_table->filter().setText(text); });
    connect(m_table, &RecordTable::currentRowChanged, this, [this] {
        m_keys->clear();
        refresh();
    });
    connect(m_table, &RecordTable::opened, this, [this] { m_keys->setFocus(Qt::ShortcutFocusReason); });
    connect(&m_book, &ActionBook::shortcutsChanged, this, &ShortcutDialog::refresh);
    m_table->selectRow(0);
    refresh();
}

void ShortcutDialog::makeEditor()
{
    m_keys = new QKeySequenceEdit;
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_keys->setAccessibleName(tr("New key"));
    // as wide as what Qt writes into the empty field, in this language and font
    const QString hint = m_keys->findChild<QLineEdit*>() ? m_keys->findChild<QLineEdit*>()->placeholderText() : QString();
    m_keys->setMinimumWidth(std::max(KeysWidth, QFontMetrics(m_themes.font(TypeRole::Body)).horizontalAdvance(hint) + KeysPadding));
    m_set = new Button(m_themes, tr("Set"), Button::Kind::Primary);
    m_set->setObjectName(QStringLiteral("shortcutSet"));
    m_remove = new Button(m_themes, tr("No key"));
    m_remove->setObjectName(QStringLiteral("shortcutRemove"));
    //: Button: the key this action was delivered with.
    m_reset = new Button(m_themes, tr("As delivered"));
    m_reset->setObjectName(QStringLiteral("shortcutReset"));
    m_resetAll = new Button(m_themes, tr("All as delivered"), Button::Kind::Quiet);
    m_resetAll->setObjectName(QStringLiteral("shortcutResetAll"));
    m_conflict = new TextLabel(m_themes, TypeRole::Small);
    m_conflict->setObjectName(QStringLiteral("shortcutConflict"));
    m_conflict->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keys, 1);
    for (Button* button : {m_set, m_remove, m_reset})
        row->addWidget(button);
    body()->addLayout(row);
    auto* below = new QHBoxLayout; // beside the others it would leave the field too little
    below->setSpacing(8);
    below->addWidget(m_conflict, 1);
    below->addWidget(m_resetAll, 0, Qt::AlignTop);
    body()->addLayout(below);
    for (Button* button : {m_set, m_remove, m_reset, m_resetAll})
        button->setAutoDefault(false); // Enter is a key like any other here
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutDialog::refresh);
    connect(m_set, &Button::triggered, this, [this] { assign(typed()); });
    connect(m_remove, &Button::triggered, this, [this] { assign({}); });
    connect(m_reset, &Button::triggered, this, [this] {
        if (const QAction* action = chosen())
            assign(m_book.deliveredShortcut(*action));
    });
    connect(m_resetAll, &Button::triggered, &m_book, &ActionBook::resetAll);
}

QAction* ShortcutDialog::chosen() const
{
    const int row = m_table->currentRow();
    return row < 0 ? nullptr : m_model.action(row);
}

/// One key with its modifiers; more would make every first key wait for a second.
QKeySequence ShortcutDialog::typed() const
{
    return m_keys->keySequence().isEmpty() ? QKeySequence() : QKeySequence(m_keys->keySequence()[0]);
}

void ShortcutDialog::assign(const QKeySequence& keys)
{
    if (QAction* const action = chosen())
        m_book.setShortcut(*action, keys);
    m_keys->clear();
}

void ShortcutDialog::refresh()
{
    const QAction* const action = chosen();
    const QString none = action == nullptr ? tr("Choose an action in the list") : QString();
    QStringList conflicts;
    for (const QAction* const holder : m_book.holdersOf(typed(), action))
        //: %1 is a key, %2 the action that has it.
        conflicts.append(tr("%1 belongs to “%2”, which then has no key.")
                             .arg(typed().toString(QKeySequence::NativeText), m_model.nameOf(*holder)));
    m_conflict->setText(conflicts.join(QLatin1Char(' ')));
    const auto reasonFor = [&none](bool isUseless, const QString& reason) { return !none.isEmpty() ? none : isUseless ? reason : QString(); };
    m_set->setBlockedReason(reasonFor(typed().isEmpty(), tr("Press the new key in the field first")));
    m_remove->setBlockedReason(reasonFor(action != nullptr && action->shortcut().isEmpty(), tr("It has no key")));
    m_reset->setBlockedReason(reasonFor(action != nullptr && action->shortcut() == m_book.deliveredShortcut(*action),
                                        tr("It is as delivered")));
}

} // namespace forecourt::ui
