// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What happened: told once at the foot of the window, and kept behind the bell.
#include "ui/consolewindow.h"

#include "ui/mainwindow.h"
#include "ui/sitestatus.h"
#include "ui/undolog.h"
#include "ui/widgets/noticepopup.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/toast.h"

#include <utility>

namespace forecourt::ui {

void ConsoleWindow::notify(const QString& iconName, const QString& text)
{
    m_window->toasts().post(iconName, text);
    addNotice({{}, iconName, Theme::Color::Ink2, text, m_window->navigation().place()});
}

void ConsoleWindow::warn(const QString& text)
{
    notify(QStringLiteral("triangle-alert"), text);
}

void ConsoleWindow::notifyUndoable(const QString& text, std::function<void()> undo, std::function<void()> redo)
{
    offerUndo(text, m_undo->add(text, std::move(undo), std::move(redo)));
}

void ConsoleWindow::notifyKept(const QString& text, UndoStep undo, UndoStep redo)
{
    offerUndo(text, m_undo->addKept(text, std::move(undo), std::move(redo)));
}

void ConsoleWindow::offerUndo(const QString& text, int step)
{
    Toast* toast = m_window->toasts().post(QStringLiteral("check"), text, tr("Undo"));
    connect(toast, &Toast::actionTriggered, m_undo, [this, step] { m_undo->undoStep(step); });
    connect(m_undo, &UndoLog::tookBack, toast, [toast, step](int number) { // else it would offer to take back what is
        if (number == step && !toast->isHidden())
            toast->dismiss();
    });
    addNotice({{}, QStringLiteral("check"), Theme::Color::Good, text, m_window->navigation().place()});
}

void ConsoleWindow::addNotice(const Notice& notice)
{
    Notice stored = notice;
    if (!stored.at.isValid())
        stored.at = m_workspace->now();
    m_notices.add(stored);
}

void ConsoleWindow::setAlertCount(int open)
{
    m_status->setAlertCount(open);
    m_window->setBellCount(open);
    m_noticePopup->setAlertCount(open, m_window->hasPage(QStringLiteral("alerts")));
}

void ConsoleWindow::makeNotices()
{
    m_noticePopup = new NoticePopup(m_context.themes, m_window.get());
    m_noticePopup->setModel(&m_notices);
    m_noticePopup->setAlertCount(0, m_window->hasPage(QStringLiteral("alerts")));
    connect(m_noticePopup, &NoticePopup::placeRequested, this, &ConsoleWindow::openPlace);
    connect(m_noticePopup, &NoticePopup::alertsRequested, this, [this] { openPlace(QStringLiteral("alerts")); });
    connect(m_noticePopup, &NoticePopup::clearRequested, &m_notices, &NoticeModel::clear);
    connect(m_window.get(), &MainWindow::bellPressed, this, &ConsoleWindow::openNotices);
}

/// Below \a bell; null: below that of the open page.
void ConsoleWindow::openNotices(QWidget* bell)
{
    QWidget* anchor = bell;
    for (BellButton* const button : m_window->currentPage()->findChildren<BellButton*>()) {
        if (anchor == nullptr && button->isVisible())
            anchor = button;
    }
    m_noticePopup->openAt(anchor == nullptr ? *m_window->currentPage() : *anchor);
}

} // namespace forecourt::ui
