"""Timeline → layout, Plotly figure, HTML page or fragment."""
