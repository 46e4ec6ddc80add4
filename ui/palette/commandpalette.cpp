// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "ui/delegates/palettedelegate.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int Width = 600;
constexpr int MostRows = 10;
constexpr int Padding = 8;
} // namespace

CommandPalette::CommandPalette(const ThemeManager& themes, QWidget* window) : QFrame(window), m_themes(themes)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Search or run a command"));
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("paletteInput"));
    m_field->setProperty("form", true);
    m_field->setPlaceholderText(tr("Type a command, a charger, a session or a person"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_field->addAction(themes.icon(QStringLiteral("search"), Theme::Color::Ink2), QLineEdit::LeadingPosition);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(themes, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus; arrows reach the list through it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_note = new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2);
    m_note->setObjectName(QStringLiteral("paletteNote"));
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Padding, Padding, Padding, Padding);
    column->setSpacing(Padding);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_note);
    hide();
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setTyped(text.trimmed());
        Q_EMIT typed(text.trimmed());
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index, false); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        m_note->setText(current.isValid() ? current.data(PaletteModel::EntryReasonRole).toString() : m_note->text());
        m_note->setVisible(!m_note->text().isEmpty());
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::showResult);
}

void CommandPalette::openAt(const QPoint& topCenter)
{
    QWidget* const window = parentWidget();
    if (!isVisible()) {
        m_focusBefore = window->focusWidget();
        m_hadRing = hasKeyboardFocus(m_focusBefore);
    }
    m_field->setText({}); // not clear(): that keeps what was typed ever before, to be undone
    m_model.setTyped({});
    setFixedWidth(std::min(Width, window->width() - 48));
    QWidget::move(std::clamp(topCenter.x() - width() / 2, 24, window->width() - width() - 24), topCenter.y());
    show();
    showResult();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::closePalette()
{
    if (!isVisible())
        return;
    // before it hides: Qt would give the focus to what comes next, which is the sidebar, with its ring
    if (m_focusBefore && m_focusBefore->isVisible()) {
        m_focusBefore->setFocus(Qt::OtherFocusReason); // by Tab a field would select its text
        if (m_hadRing)
            giveKeyboardFocus(m_focusBefore);
    } else {
        Q_EMIT focusReleased();
    }
    hide();
}

void CommandPalette::showResult()
{
    const int rows = m_model.rowCount();
    m_note->setText(rows == 0 ? tr("Nothing matches. Fewer letters find more.") : QString());
    m_note->setVisible(rows == 0);
    m_list->setVisible(rows > 0);
    if (rows > 0) {
        m_list->setFixedHeight(std::min(rows, MostRows) * m_list->sizeHintForRow(0) + 2);
        m_list->setCurrentIndex(m_model.index(0));
        m_list->scrollToTop();
    }
    layout()->activate();
    resize(width(), layout()->totalSizeHint().height());
}

void CommandPalette::move(int step)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, rows - 1);
    m_list->setCurrentIndex(m_model.index(row));
    m_list->scrollTo(m_list->currentIndex());
    QAccessibleEvent event(m_list, QAccessible::Focus); // a screen reader follows the choice, not the field
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::run(const QModelIndex& index, bool byKeys)
{
    if (!index.isValid())
        return;
    const PaletteEntry entry = m_model.entry(index.row());
    if (!entry.reason.isEmpty() || !entry.run)
        return; // the reason stands below the list
    m_model.noteUsed(entry.id);
    closePalette();
    entry.run();
    Q_EMIT ran(byKeys);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field) {
        if (event->type() == QEvent::Resize)
            closePalette();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        hide(); // somebody else has the focus now and keeps it
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down) {
            event->accept(); // not the window's Esc
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(MostRows); return true;
    case Qt::Key_PageUp: move(-MostRows); return true;
    case Qt::Key_Escape: closePalette(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // nowhere else to go in here
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex(), true); return true;
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, rect(), metrics::RadiusCard, m_themes.color(Theme::Color::Raised), m_themes.color(Theme::Color::ButtonLine));
}

} // namespace forecourt::ui
