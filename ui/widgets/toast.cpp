// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QGraphicsOpacityEffect>
#include <QKeyEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QStyle>

namespace forecourt::ui {
namespace {

constexpr int LifetimeMs = 10000;
constexpr int FadeMs = 120;
constexpr int MostToasts = 3;
constexpr int MinimumWidth = 300; ///< three beside each other in the smallest window
constexpr int MaximumWidth = 400;
constexpr int Margin = 16;
constexpr int Gap = 8;
constexpr qsizetype LongestText = 240; ///< the rest is behind the bell

} // namespace

Toast::Toast(const ThemeManager& themes, const QString& iconName, const QString& text, const QString& actionText,
             QWidget* parent)
    : QFrame(parent), m_themes(themes), m_iconName(iconName), m_text(text)
{
    setProperty("toast", true);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(4);
    row->addSpacing(34); // the icon; an item, so that it mirrors
    auto* label = new TextLabel(themes, shortened(text, LongestText), TypeRole::Body);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    if (!actionText.isEmpty()) {
        auto* action = new Button(themes, actionText, Button::Kind::Link);
        action->setObjectName(QStringLiteral("toastAction"));
        connect(action, &Button::triggered, this, [this] {
            Q_EMIT actionTriggered();
            dismiss();
        });
        action->installEventFilter(this);
        row->addWidget(action);
    }
    //: Accessible name of the cross of a notice.
    auto* cross = new IconButton(themes, QStringLiteral("x"), tr("Close"));
    cross->setObjectName(QStringLiteral("toastClose"));
    connect(cross, &Button::triggered, this, &Toast::dismiss);
    cross->installEventFilter(this);
    row->addWidget(cross);
    setMinimumSize(MinimumWidth, metrics::ToastHeight);
    setMaximumWidth(MaximumWidth);
    m_lifetime.setObjectName(QStringLiteral("toastLifetime"));
    m_lifetime.setSingleShot(true);
    m_lifetime.setInterval(LifetimeMs);
    connect(&m_lifetime, &QTimer::timeout, this, &Toast::dismiss);
    m_lifetime.start();
    if (themes.allowsMotion())
        fadeTo(1.0);
}

void Toast::fadeTo(double opacity)
{
    auto* effect = new QGraphicsOpacityEffect(this);
    effect->setOpacity(0.0);
    setGraphicsEffect(effect);
    auto* fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(FadeMs);
    fade->setStartValue(0.0);
    fade->setEndValue(opacity);
    // the effect would blur text on fractional scales, so it goes when the fade is over
    connect(fade, &QAbstractAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    fade->start();
}

void Toast::dismiss()
{
    // before it hides: Qt would give the focus to whatever comes next
    if (hasKeyboard())
        Q_EMIT focusReleased();
    hide();
    Q_EMIT closed();
    deleteLater();
}

bool Toast::hasKeyboard() const
{
    const QWidget* const focus = QApplication::focusWidget();
    return focus != nullptr && isAncestorOf(focus);
}

void Toast::enterEvent(QEnterEvent* event)
{
    m_lifetime.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    if (!hasKeyboard())
        m_lifetime.start();
    QFrame::leaveEvent(event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        m_lifetime.stop();
    else if (event->type() == QEvent::FocusOut && !underMouse())
        m_lifetime.start();
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // not the window's Esc
        if (event->type() == QEvent::KeyPress)
            dismiss();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const bool good = m_iconName == QLatin1String("check");
    const QColor color = m_themes.color(good ? Theme::Color::Good : Theme::Color::Ink2);
    const QRect where(14, (height() - metrics::IconSidebar) / 2, metrics::IconSidebar, metrics::IconSidebar);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), where),
                       m_themes.pixmap(m_iconName, metrics::IconSidebar, color, m_themes.color(Theme::Color::Raised),
                                       devicePixelRatioF()));
}

ToastHost::ToastHost(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_row->setContentsMargins(Margin, Gap, Margin, Gap);
    m_row->setSpacing(Gap);
    m_row->addStretch(1);
    hide();
}

Toast* ToastHost::post(const QString& iconName, const QString& text, const QString& actionText)
{
    while (m_toasts.size() >= MostToasts)
        m_toasts.first()->dismiss();
    auto* toast = new Toast(m_themes, iconName, text, actionText, this);
    m_toasts.append(toast);
    m_row->addWidget(toast);
    connect(toast, &Toast::focusReleased, this, &ToastHost::focusReleased);
    connect(toast, &Toast::closed, this, [this, toast] {
        m_toasts.removeOne(toast);
        setVisible(!m_toasts.isEmpty());
    });
    show();
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT posted(text);
    return toast;
}

} // namespace forecourt::ui
