// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonview.h"

#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <QTextEdit>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestColoured = 200'000; ///< longer texts are shown in one ink, at once
}

class JsonView::Highlighter final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    QColor keyInk;
    QColor markInk;
    bool isOff = false;

protected:
    void highlightBlock(const QString& text) override
    {
        for (qsizetype i = 0; i < text.size() && !isOff; ++i) {
            const QChar c = text.at(i);
            if (c == u'"')
                i = highlightString(text, i);
            else if (QStringView(u"{}[],:").contains(c))
                setFormat(int(i), 1, markInk);
        }
    }

private:
    /// Colours it if it is a key; returns where it ends.
    qsizetype highlightString(const QString& text, qsizetype start)
    {
        qsizetype end = start + 1;
        for (; end < text.size() && text.at(end) != u'"'; ++end) {
            if (text.at(end) == u'\\')
                ++end;
        }
        qsizetype next = end + 1;
        while (next < text.size() && text.at(next).isSpace())
            ++next;
        if (next < text.size() && text.at(next) == u':')
            setFormat(int(start), int(end - start + 1), keyInk);
        return end;
    }
};

JsonView::JsonView(const ThemeManager& themes, QWidget* parent)
    : QPlainTextEdit(parent), m_themes(themes), m_highlighter(new Highlighter(document()))
{
    setReadOnly(true);
    setFrameShape(NoFrame);
    setProperty("plain", true); // it fills a card, which has a border of its own
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
    connect(&themes, &ThemeManager::changed, this, &JsonView::applyTheme);
    applyTheme();
}

JsonView::~JsonView() = default;

void JsonView::applyTheme()
{
    setFont(m_themes.font(TypeRole::Mono));
    m_highlighter->keyInk = m_themes.color(Theme::Color::Ink2);
    m_highlighter->markInk = m_themes.color(Theme::Color::Ink3);
    m_highlighter->rehighlight();
}

void JsonView::setJson(const QString& text)
{
    m_highlighter->isOff = text.size() > LongestColoured;
    setExtraSelections({});
    setPlainText(text);
}

void JsonView::markSpan(qsizetype start, qsizetype length)
{
    if (start < 0 || start + length >= document()->characterCount())
        return setExtraSelections({});
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(int(start));
    mark.cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
    mark.format.setBackground(m_themes.color(Theme::Color::Selection));
    setExtraSelections({mark});
    QTextCursor place(document());
    place.setPosition(int(start));
    setTextCursor(place);
    ensureCursorVisible();
}

} // namespace forecourt::ui
